package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.api.Mandate;
import org.madang.api.Sector;
import org.madang.api.Stakeholder;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoredStakeholdersTest {

    private final City city;
    private final String group = "group-" + UUID.randomUUID();
    private final Stakeholder club;

    StoredStakeholdersTest(TestDatabase database) {
        city = new City(database);
        club = city.stakeholders.enter(
                new Stakeholder("club-" + UUID.randomUUID(), "Club of the deaf", Sector.CIVIL_SOCIETY, Set.of(group)),
                City.CLERK);
    }

    @Test
    void is_found_by_id_group_and_sector() {
        assertThat(city.stakeholders.find(club.id())).contains(club);
        assertThat(city.stakeholders.speakingFor(group)).containsExactly(club);
        assertThat(city.stakeholders.list(Set.of(Sector.CIVIL_SOCIETY))).contains(club);
        assertThat(city.stakeholders.list(Set.of(Sector.PRIVATE))).doesNotContain(club);
        assertThat(city.stakeholders.list(Set.of())).contains(club);
    }

    @Test
    void entering_it_again_replaces_what_is_known() {
        var renamed = new Stakeholder(club.id(), "Union of the deaf", Sector.OTHER, Set.of());

        city.stakeholders.enter(renamed, City.CLERK);

        assertThat(city.stakeholders.find(club.id())).contains(renamed);
        assertThat(city.stakeholders.speakingFor(group)).isEmpty();
    }

    @Test
    void several_representatives_speak_each_for_a_term() {
        appoint("kim", 0, 10);
        appoint("lee", 5, 20);

        assertThat(city.stakeholders.represents("kim", club.id(), city.now())).isTrue();
        assertThat(city.stakeholders.represents("lee", club.id(), city.now())).isFalse();
        assertThat(city.stakeholders.representing("lee", group, day(5))).containsExactly(club);
        assertThat(city.stakeholders.representing("kim", group, day(10))).isEmpty();
        assertThat(city.stakeholders.mandates(club.id()))
                .extracting(Mandate::actor)
                .containsExactly("kim", "lee");
    }

    @Test
    void a_revoked_mandate_ends_now_but_not_before() {
        var mandate = appoint("kim", 0, 10);
        city.clock.advance(Duration.ofDays(2));

        city.stakeholders.revoke(mandate, "Left the club", City.CLERK);

        assertThat(city.stakeholders.represents("kim", club.id(), city.now())).isFalse();
        assertThat(city.stakeholders.represents("kim", club.id(), city.now().minusSeconds(1)))
                .isTrue();
        assertThat(city.stakeholders.mandates(club.id()))
                .extracting(each -> each.revoked().orElse(""))
                .containsExactly("Left the club");
        assertThatThrownBy(() -> city.stakeholders.revoke(mandate, "Again", City.CLERK))
                .hasMessageContaining("There is no running mandate of 'kim'");
    }

    @Test
    void nobody_shares_the_login_of_the_organisation() {
        assertThatThrownBy(() -> appoint(club.id(), 0, 10)).hasMessageContaining("is a stakeholder, not a person");
    }

    private Mandate appoint(String actor, int from, int until) {
        return city.stakeholders.appoint(Mandate.of(club.id(), actor, day(from), day(until)), City.CLERK);
    }

    private java.time.Instant day(int number) {
        return java.time.Instant.parse("2026-03-02T00:00:00Z").plus(Duration.ofDays(number));
    }
}
