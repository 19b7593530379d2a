package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.api.Audience;
import org.madang.api.Consultation;
import org.madang.api.ConsultationState;
import org.madang.api.Extension;
import org.madang.api.NewConsultation;
import org.madang.api.PolicyChange;
import org.madang.api.Reason;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoredConsultationsTest {

    private final City city;

    StoredConsultationsTest(TestDatabase database) {
        city = new City(database);
    }

    @Test
    void opens_on_the_latest_version_and_tells_so() {
        var policy = city.policy();
        city.policies.change(policy, PolicyChange.editorial("Typo", "Cars go around."), City.CLERK);

        var consultation = city.consultation(policy);

        assertThat(consultation.version()).isEqualTo(2);
        assertThat(consultation.state()).isEqualTo(ConsultationState.OPEN);
        assertThat(consultation.languages()).containsExactly(Locale.ENGLISH);
        assertThat(city.timeline.of(policy)).last().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("consult");
            assertThat(entry.text()).contains("version 2 opened").contains("March 22, 2026");
        });
    }

    @Test
    void is_planned_then_open_then_closed_as_time_goes_by() {
        var policy = city.policy();
        var id = city.consultations
                .open(
                        new NewConsultation(
                                policy,
                                Audience.PUBLIC,
                                java.util.Set.of(),
                                city.now().plus(Duration.ofDays(1)),
                                city.now().plus(Duration.ofDays(2))),
                        City.CLERK)
                .id();

        assertThat(state(id)).isEqualTo(ConsultationState.PLANNED);
        city.clock.advance(Duration.ofDays(1));
        assertThat(state(id)).isEqualTo(ConsultationState.OPEN);
        city.clock.advance(Duration.ofDays(1));
        assertThat(state(id)).isEqualTo(ConsultationState.CLOSED);
    }

    @Test
    void can_not_close_in_the_past() {
        var wanted = new NewConsultation(
                city.policy(),
                Audience.PUBLIC,
                java.util.Set.of(),
                city.now().minusSeconds(10),
                city.now().minusSeconds(5));

        assertThatThrownBy(() -> city.consultations.open(wanted, City.CLERK)).hasMessageContaining("which is over");
    }

    @Test
    void an_extension_has_a_reason_and_the_process_hears_of_it() {
        var consultation = city.consultation(city.policy());
        var later = consultation.closes().plus(Duration.ofDays(7));
        city.processes.awaited.add("consultation-extended");

        var extended = city.consultations.extend(consultation.id(), later, new Reason("Holidays", City.CLERK));

        assertThat(extended.closes()).isEqualTo(later);
        assertThat(extended.extensions())
                .containsExactly(new Extension(consultation.closes(), later, "Holidays", "clerk-1", city.now()));
        assertThat(city.processes.payloads.get(0).asMap()).containsEntry("closes", later);
        assertThat(city.timeline.of(consultation.policy()))
                .last()
                .satisfies(entry -> assertThat(entry.text()).endsWith("Holidays"));
        assertThatThrownBy(() -> new Reason(" ", City.CLERK)).hasMessageContaining("'reason' is blank");
    }

    @Test
    void is_never_shortened() {
        var consultation = city.consultation(city.policy());
        var why = new Reason("We are in a hurry", City.CLERK);

        assertThatThrownBy(() -> city.consultations.extend(consultation.id(), consultation.closes(), why))
                .hasMessageContaining("can be extended, but not shortened");
        assertThatThrownBy(() -> city.consultations.close(consultation.id(), City.CLERK))
                .hasMessageContaining("it can not be closed before");
    }

    @Test
    void what_has_closed_can_not_be_extended() {
        var consultation = city.heard(city.policy());
        var why = new Reason("We forgot some", City.CLERK);

        assertThatThrownBy(() ->
                        city.consultations.extend(consultation.id(), city.now().plusSeconds(99), why))
                .hasMessageContaining("can not be extended any more");
    }

    @Test
    void closing_twice_is_told_once() {
        var consultation = city.heard(city.policy());
        city.clock.advance(Duration.ofDays(1));

        var again = city.consultations.close(consultation.id(), City.CLERK);

        assertThat(again).isEqualTo(consultation);
        assertThat(city.timeline.of(consultation.policy())).hasSize(3);
    }

    @Test
    void the_public_and_institutions_are_asked_in_parallel() {
        var policy = city.policy();

        city.consultation(policy, Audience.PUBLIC);
        city.consultation(policy, Audience.INSTITUTIONS);

        assertThat(city.consultations.of(policy))
                .extracting(Consultation::audience)
                .containsExactly(Audience.PUBLIC, Audience.INSTITUTIONS);
    }

    @Test
    void a_substantive_change_after_the_last_closed_consultation_is_not_fresh() {
        var policy = city.policy();
        var rule = new FreshnessRule(city.house.database());
        assertThat(rule.of(policy).fresh()).isFalse();

        city.heard(policy);
        assertThat(rule.of(policy).fresh()).isTrue();

        city.policies.change(policy, PolicyChange.editorial("Typo", "Cars go around."), City.CLERK);
        assertThat(rule.of(policy).fresh()).isTrue();

        city.policies.change(policy, PolicyChange.substantive("Buses", "Buses may pass."), City.CLERK);
        assertThat(rule.of(policy).fresh()).isFalse();

        city.heard(policy);
        assertThat(rule.of(policy).fresh()).isTrue();
    }

    @Test
    void a_change_while_people_are_asked_about_the_version_before_is_not_fresh() {
        var policy = city.policy();
        var consultation = city.consultation(policy);
        city.policies.change(policy, PolicyChange.substantive("Buses", "Buses may pass."), City.CLERK);
        city.clock.advance(City.PERIOD);

        city.consultations.close(consultation.id(), City.CLERK);

        assertThat(new FreshnessRule(city.house.database()).of(policy).fresh()).isFalse();
    }

    @Test
    void institutions_alone_do_not_make_fresh_what_the_public_was_asked_before() {
        var policy = city.policy();
        city.heard(policy);
        city.policies.change(policy, PolicyChange.substantive("Buses", "Buses may pass."), City.CLERK);
        var second = city.consultation(policy, Audience.INSTITUTIONS);
        city.clock.advance(City.PERIOD);

        city.consultations.close(second.id(), City.CLERK);

        assertThat(new FreshnessRule(city.house.database()).of(policy).fresh()).isFalse();
    }

    private ConsultationState state(String consultation) {
        return city.consultations.find(consultation).orElseThrow().state();
    }
}
