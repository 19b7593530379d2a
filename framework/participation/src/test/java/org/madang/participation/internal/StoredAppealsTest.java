package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.api.Actor;
import org.madang.api.Appeal;
import org.madang.api.Appeal.Against;
import org.madang.api.Appeal.Filing;
import org.madang.api.Appeal.Outcome;
import org.madang.api.Appeal.Ruling;
import org.madang.api.Decision;
import org.madang.api.PolicyId;
import org.madang.api.PolicyState;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoredAppealsTest {

    private static final Actor NEIGHBOUR = Actor.of("resident-2");
    private static final Actor OMBUDSPERSON = Actor.of("ombudsperson");
    private static final Filing FILING = new Filing(Against.INADMISSIBILITY, "It is a city road.");
    private static final Ruling UPHELD = new Ruling(Outcome.UPHELD, "It is.", "appeals board");

    private final City city;
    private final Domain domain;
    private PolicyId policy = new PolicyId("none");

    StoredAppealsTest(TestDatabase database) {
        city = new City(database);
        domain = new Domain(city.house);
    }

    @BeforeEach
    void an_inadmissible_policy_whose_process_takes_appeals() {
        policy = city.policy();
        city.processes.awaited.add("appeal-filed");
        domain.admissibility.refuse(
                policy,
                new Refusal("Not ours", "Appeal within 30 days"),
                new AppealSubject(Optional.empty(), "secretariat", "clerk-1"));
    }

    @Test
    void an_appeal_reaches_the_process() {
        var appeal = domain.appeals.file(policy, FILING, NEIGHBOUR);

        assertThat(appeal.firstBody()).isEqualTo("secretariat");
        assertThat(city.processes.messages).containsExactly("appeal-filed");
        assertThat(city.processes.payloads.get(0).asMap())
                .containsEntry("appeal", appeal.id())
                .containsEntry("grounds", "It is a city road.");
    }

    @Test
    void an_appeal_nobody_waits_for_is_not_taken() {
        city.processes.awaited.clear();

        assertThatThrownBy(() -> domain.appeals.file(policy, FILING, NEIGHBOUR))
                .hasMessage("The procedure of policy '%s' does not take appeals now", policy);
        assertThat(domain.appeals.of(policy)).isEmpty();
    }

    @Test
    void an_appeal_comes_in_time_or_not_at_all() {
        domain.appeals.openWindow(policy, city.now().plus(Duration.ofDays(30)));
        city.clock.advance(Duration.ofDays(30));
        domain.appeals.file(policy, FILING, NEIGHBOUR);
        city.clock.advance(Duration.ofMillis(1));

        assertThatThrownBy(() -> domain.appeals.file(policy, FILING, Actor.of("resident-3")))
                .hasMessage("The time to appeal on policy '%s' was over at 2026-04-01T00:00:00Z", policy);
    }

    @Test
    void one_appeal_of_one_person_waits_at_a_time() {
        domain.appeals.file(policy, FILING, NEIGHBOUR);

        assertThatThrownBy(() -> domain.appeals.file(policy, FILING, NEIGHBOUR))
                .hasMessageContaining("that waits for a ruling");
    }

    @Test
    void an_appeal_upheld_makes_the_policy_admissible() {
        var appeal = domain.appeals.file(policy, FILING, NEIGHBOUR);

        var decided = domain.appeals.decide(appeal.id(), UPHELD, OMBUDSPERSON);

        assertThat(decided.ruling()).contains(UPHELD);
        assertThat(city.policies.find(policy).orElseThrow().state()).isEqualTo(PolicyState.ADMISSIBLE);
        assertThatThrownBy(() -> domain.appeals.file(policy, FILING, Actor.of("resident-3")))
                .hasMessageContaining("has no finding of inadmissibility to appeal against");
    }

    @Test
    void an_appeal_dismissed_changes_nothing() {
        var appeal = domain.appeals.file(policy, FILING, NEIGHBOUR);

        domain.appeals.decide(appeal.id(), new Ruling(Outcome.DISMISSED, "It is not.", "board"), OMBUDSPERSON);

        assertThat(city.policies.find(policy).orElseThrow().state()).isEqualTo(PolicyState.INADMISSIBLE);
        assertThatThrownBy(() -> domain.appeals.decide(appeal.id(), UPHELD, OMBUDSPERSON))
                .hasMessageContaining("has been decided already");
    }

    @Test
    void who_decided_first_does_not_decide_the_appeal() {
        var appeal = domain.appeals.file(policy, FILING, NEIGHBOUR);

        assertThatThrownBy(() -> domain.appeals.decide(
                        appeal.id(), new Ruling(Outcome.DISMISSED, "No.", "Secretariat"), OMBUDSPERSON))
                .hasMessage("'Secretariat' decided first, so another body must decide appeal '%s'", appeal.id());
        assertThatThrownBy(() -> domain.appeals.decide(appeal.id(), UPHELD, City.CLERK))
                .hasMessageContaining("'clerk-1' decided first or filed it");
        assertThatThrownBy(() -> domain.appeals.decide(appeal.id(), UPHELD, NEIGHBOUR))
                .hasMessageContaining("'resident-2' decided first or filed it");
        assertThat(domain.appeals.find(appeal.id()).flatMap(Appeal::ruling)).isEmpty();
    }

    @Test
    void who_filed_under_a_pseudonym_and_now_judges_does_not_decide_the_own_appeal() {
        var appeal = domain.appeals.file(policy, FILING, Actor.of("r-77"));
        city.persons.know("r-77", OMBUDSPERSON);

        assertThatThrownBy(() -> domain.appeals.decide(appeal.id(), UPHELD, OMBUDSPERSON))
                .hasMessageContaining("'ombudsperson' decided first or filed it");
        assertThat(domain.appeals.find(appeal.id()).flatMap(Appeal::ruling)).isEmpty();
    }

    @Test
    void a_decision_can_be_appealed_against() {
        domain.admissibility.admit(policy, "board", OMBUDSPERSON);
        var against = new Filing(Against.DECISION, "Nobody counted the votes.");
        assertThatThrownBy(() -> domain.appeals.file(policy, against, NEIGHBOUR))
                .hasMessage("Policy '%s' has no decision to appeal against", policy);
        domain.decisions.record(
                policy,
                new Decision.Resolution(
                        new Decision.Vote("council", "1", 15, 8, 12, 2, 9, 1),
                        Decision.Outcome.REFUSED,
                        "No money",
                        Optional.of("Court"),
                        "mayor",
                        Optional.empty()),
                City.CLERK);

        var appeal = domain.appeals.file(policy, against, NEIGHBOUR);

        assertThat(appeal.firstBody()).isEqualTo("council");
        assertThat(domain.appeals.possible(policy)).isEqualTo(Against.DECISION);
    }
}
