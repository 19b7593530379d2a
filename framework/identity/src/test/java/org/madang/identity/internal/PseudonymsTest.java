package org.madang.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.madang.api.Actor;
import org.madang.api.Persons;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.madang.identity.Caller;
import org.madang.identity.Pseudonyms;
import org.madang.identity.Warrant;

/** Keeps persons apart from what they say. */
class PseudonymsTest {

    private static final PolicyId BUSES = new PolicyId("buses");
    private static final PolicyId TREES = new PolicyId("trees");

    private final House house = House.onH2();
    private final Pseudonyms pseudonyms = house.get(Pseudonyms.class);
    private final Caller root = house.administrator();

    @Test
    void who_takes_part_has_one_name_in_a_policy_and_another_in_the_next() throws Exception {
        var kim = house.resident("kim");
        var lee = house.resident("lee");

        var name = pseudonyms.actor(BUSES, kim).id();

        assertThat(pseudonyms.actor(BUSES, kim).id()).isEqualTo(name).doesNotContain(kim.id());
        assertThat(pseudonyms.actor(TREES, kim).id()).isNotEqualTo(name);
        assertThat(pseudonyms.actor(BUSES, lee).id()).isNotEqualTo(name);
        assertThat(house.everythingKept()).doesNotContain(name);
    }

    @Test
    void who_acts_in_an_office_answers_for_it_under_the_own_id() {
        var clerk = house.somebody("clerk", root, "clerk", "resident");

        assertThat(pseudonyms.actor(BUSES, clerk).id()).isEqualTo(clerk.id());
    }

    @Test
    void the_house_can_tell_who_acted_before_an_office_until_the_policy_is_closed() {
        var persons = house.get(Persons.class);
        var kim = house.resident("kim");
        var name = pseudonyms.actor(BUSES, kim).id();
        var clerk = Actor.of(kim.id(), "clerk");

        assertThat(persons.acted(BUSES, name, clerk)).isTrue();
        assertThat(persons.acted(BUSES, kim.id(), clerk)).isTrue();
        assertThat(persons.acted(BUSES, name, Actor.of(house.resident("lee").id())))
                .isFalse();
        assertThat(persons.acted(TREES, name, clerk)).isFalse();

        pseudonyms.close(BUSES, new Warrant(root, "Decided"));
        assertThat(persons.acted(BUSES, name, clerk)).isFalse();
        assertThat(persons.acted(BUSES, kim.id(), clerk)).isTrue();
    }

    @Test
    void nobody_has_no_name() {
        assertThatThrownBy(() -> pseudonyms.actor(BUSES, Caller.nobody())).isInstanceOf(PlatformException.class);
    }

    @Test
    void a_receipt_shows_later_that_it_is_the_same_person_in_this_policy_only() throws Exception {
        var receipt = pseudonyms.anonymous(BUSES);
        pseudonyms.anonymous(TREES);

        assertThat(pseudonyms.byReceipt(BUSES, receipt.secret())).contains(receipt.actor());
        assertThat(pseudonyms.byReceipt(TREES, receipt.secret())).isEmpty();
        assertThat(pseudonyms.byReceipt(BUSES, receipt.secret().replaceAll(".$", "!")))
                .isEmpty();
        assertThat(pseudonyms.byReceipt(BUSES, "mdr_x~y")).isEmpty();
        assertThat(receipt.toString()).doesNotContain(receipt.secret());
        assertThat(house.everythingKept()).doesNotContain(receipt.secret());
    }

    @Test
    void once_a_policy_is_closed_nobody_can_tell_any_more_whose_the_names_were() {
        var kim = house.resident("kim");
        pseudonyms.actor(BUSES, kim);
        var receipt = pseudonyms.anonymous(BUSES);

        pseudonyms.close(BUSES, new Warrant(root, "Decided"));
        pseudonyms.close(BUSES, new Warrant(root, "Twice"));

        assertThat(pseudonyms.byReceipt(BUSES, receipt.secret())).isEmpty();
        assertThatThrownBy(() -> pseudonyms.actor(BUSES, kim)).hasMessageContaining("has ended");
    }

    @Test
    void only_clerks_and_administrators_close() {
        var kim = house.resident("kim");

        assertThatThrownBy(() -> pseudonyms.close(BUSES, new Warrant(kim, "Please")))
                .isInstanceOf(PlatformException.class);
    }
}
