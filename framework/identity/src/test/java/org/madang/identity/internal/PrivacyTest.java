package org.madang.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.madang.api.PageRequest;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.madang.identity.Accounts;
import org.madang.identity.Audit;
import org.madang.identity.Caller;
import org.madang.identity.NewAccount;
import org.madang.identity.PersonalField;
import org.madang.identity.Privacy;
import org.madang.identity.Pseudonyms;
import org.madang.identity.Residence;
import org.madang.identity.SignIn;
import org.madang.identity.Warrant;

/** Tells persons what is kept about them, and forgets them. */
class PrivacyTest {

    /** Columns that say nothing about a person: keys, and what is about the city. */
    private static final Set<String> IMPERSONAL = Set.of(
            "identity_account.id",
            "identity_account.seq",
            "identity_account.disabled",
            "identity_attempt.subject",
            "identity_attempt.locked_until",
            "identity_session.token",
            "identity_session.subject",
            "identity_session.roles",
            "identity_code.code",
            "identity_code.subject",
            "identity_residence.subject",
            "identity_resident.subject",
            "identity_audit.number",
            "identity_audit.acted_by");

    private static final Set<String> OF_THE_CITY = Set.of("identity_key", "identity_pseudonym_key", "identity_secret");

    private final House house = House.onH2();
    private final Privacy privacy = house.get(Privacy.class);
    private final Caller root = house.administrator();

    @Test
    void every_column_has_a_purpose_and_a_retention_or_says_nothing_about_a_person() throws Exception {
        var known = new TreeSet<>(IMPERSONAL);
        privacy.fields().stream().map(PersonalField::name).forEach(known::add);
        var there = new TreeSet<String>();
        for (var table : house.tables()) {
            if (!OF_THE_CITY.contains(table)) {
                house.columns(table).forEach(column -> there.add(table + "." + column));
            }
        }

        assertThat(known).isEqualTo(there);
        assertThat(privacy.fields()).allSatisfy(field -> {
            assertThat(field.purpose()).isNotBlank();
            assertThat(field.legalBasis()).isNotBlank();
            assertThat(field.retention()).isNotBlank();
        });
    }

    @Test
    void a_person_gets_what_is_kept_and_nobody_elses() {
        var kim = house.resident("kim@home.example");
        house.signIn("kim@home.example", House.PASSWORD);
        var lee = house.resident("lee@home.example");

        var export = privacy.export(kim.id(), new Warrant(kim, "Mine"));

        assertThat(export).contains("kim@home.example", "identity_session").doesNotContain("lee@", "argon2");
        assertThatThrownBy(() -> privacy.export(kim.id(), new Warrant(lee, "Curious")))
                .isInstanceOf(PlatformException.class);
        privacy.export(kim.id(), new Warrant(root, "Court order"));
        assertThat(house.get(Audit.class)
                        .list(PageRequest.first(1), root)
                        .items()
                        .get(0)
                        .act())
                .isEqualTo("person.export");
    }

    @Test
    void an_erased_person_is_nowhere_and_what_was_said_stays() throws Exception {
        var clerk = house.somebody("clerk", root, "clerk");
        var kim = house.get(Accounts.class)
                .register(new NewAccount("kim@home.example", "Kim Minji", java.util.Optional.of(House.PASSWORD)));
        var caller = House.caller(kim);
        var session = house.signIn("kim@home.example", House.PASSWORD);
        house.get(Residence.class).attest(kim.id(), Set.of(), new Warrant(clerk, "Showed a contract"));
        var policy = new PolicyId("buses");
        house.get(Pseudonyms.class).actor(policy, caller);
        var receipt = house.get(Pseudonyms.class).anonymous(policy);

        privacy.erase(kim.id(), new Warrant(caller, "I move away"));

        assertThat(house.everythingKept()).doesNotContain("kim@home.example").doesNotContain("Kim Minji");
        assertThat(house.get(SignIn.class).bearer(session)).isEmpty();
        assertThat(house.get(Residence.class).of(kim.id())).isEmpty();
        assertThat(house.get(Pseudonyms.class).byReceipt(policy, receipt.secret()))
                .isPresent();
        assertThat(privacy.export(kim.id(), new Warrant(root, "What is left?")))
                .as("only the audit of the own act is kept, for as long as a law asks")
                .contains("identity_audit")
                .doesNotContain("identity_account");
    }

    @Test
    void who_holds_an_office_does_not_take_the_own_name_off_its_acts() {
        var clerk = house.somebody("clerk", root, "clerk");

        assertThatThrownBy(() -> privacy.erase(clerk.id(), new Warrant(clerk, "Bye")))
                .hasMessageContaining("holds an office");

        privacy.erase(clerk.id(), new Warrant(root, "Left the city"));
        assertThat(house.get(Accounts.class).find(clerk.id(), root)).isEmpty();
    }

    @Test
    void the_last_administrator_can_not_be_erased() {
        assertThatThrownBy(() -> privacy.erase(root.id(), new Warrant(root, "Bye")))
                .hasMessageContaining("last");
    }

    @Test
    void what_was_kept_long_enough_goes_and_nothing_before() {
        house.resident("kim");
        house.signIn("kim", House.PASSWORD);
        house.get(SignIn.class).password("lee", "wrong");

        assertThat(privacy.runDue()).isZero();
        house.pass(Duration.ofDays(31));
        assertThat(privacy.runDue()).as("session and failed attempt").isEqualTo(2);
        house.pass(Duration.ofDays(700));
        assertThat(privacy.runDue())
                .as("the account of a resident who never came back")
                .isEqualTo(1);
        assertThat(house.get(Accounts.class).list(PageRequest.first(9), root).items())
                .as("who holds an office stays")
                .hasSize(1);
    }
}
