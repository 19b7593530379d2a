package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.api.Answerable;
import org.madang.api.Commitment;
import org.madang.api.Commitment.Promise;
import org.madang.api.Commitment.Status;
import org.madang.api.Decision;
import org.madang.api.PolicyId;
import org.madang.api.TimelineEntry;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoredCommitmentsTest {

    private static final LocalDate DUE = LocalDate.parse("2026-03-05");

    private final City city;
    private final Domain domain;
    private PolicyId policy = new PolicyId("none");

    StoredCommitmentsTest(TestDatabase database) {
        city = new City(database);
        domain = new Domain(city.house);
    }

    @BeforeEach
    void a_policy() {
        policy = city.policy();
    }

    @Test
    void a_commitment_belongs_to_the_latest_decision() {
        var vote = new Decision.Vote("council", "1", 15, 8, 12, 9, 2, 1);
        var adopted = new Decision.Resolution(
                vote, Decision.Outcome.ADOPTED, "Good", Optional.empty(), "mayor", Optional.empty());
        var decision = domain.decisions.record(policy, adopted, City.CLERK);

        assertThat(promise(Set.of()).promise().decision()).contains(decision.id());
    }

    @Test
    void a_commitment_can_be_walked_back_to_what_was_said() {
        var said = city.says(city.consultation(policy), "Where do I cross?").id();
        city.answer(Answerable.contribution(said));

        var commitment = promise(Set.of(said));

        assertThat(commitment.promise().contributions()).containsExactly(said);
        assertThat(city.responses.ledToCommitment(commitment.id())).hasSize(1);
        assertThat(city.responses.traceOf(Answerable.contribution(said)).responses())
                .extracting(response -> response.answer().commitment())
                .containsExactly(Optional.of(commitment.id()));
    }

    @Test
    void only_what_was_answered_can_lead_to_a_commitment() {
        var said = city.says(city.consultation(policy), "Where do I cross?").id();

        assertThatThrownBy(() -> promise(Set.of(said)))
                .hasMessage("There is no reply to contribution '%s' yet; answer it first", said);
        assertThat(domain.commitments.of(policy)).isEmpty();
    }

    @Test
    void a_commitment_is_overdue_once_its_day_has_ended_in_the_city() {
        var commitment = promise(Set.of());
        city.clock.advance(Duration.ofDays(3).plusHours(14).plusMinutes(59));

        assertThat(status(commitment)).isEqualTo(Status.OPEN);
        city.clock.advance(Duration.ofMinutes(1));

        assertThat(status(commitment)).isEqualTo(Status.OVERDUE);
        assertThat(domain.commitments.overdue(1000)).extracting(Commitment::id).contains(commitment.id());
    }

    @Test
    void everybody_is_told_once_that_a_commitment_is_overdue() {
        promise(Set.of());
        domain.commitments.check(policy, City.CLERK);
        city.clock.advance(Duration.ofDays(9));

        domain.commitments.check(policy, City.CLERK);
        domain.commitments.check(policy, City.CLERK);

        assertThat(city.timeline.of(policy))
                .extracting(TimelineEntry::text)
                .filteredOn(text -> text.startsWith("Overdue"))
                .containsExactly("Overdue since 2026-03-05, promised by Roads: “Put up signs”");
    }

    @Test
    void progress_is_noted() {
        var commitment = domain.commitments.note(promise(Set.of()).id(), "The signs are ordered", City.CLERK);

        assertThat(commitment.notes())
                .containsExactly(new Commitment.Note("The signs are ordered", "clerk-1", city.now()));
    }

    @Test
    void a_commitment_is_done_when_everybody_can_see_it() {
        var commitment = promise(Set.of());
        assertThatThrownBy(() -> domain.commitments.fulfil(commitment.id(), " ", City.CLERK))
                .hasMessageContaining("is done when everybody can see it");

        var done = domain.commitments.fulfil(commitment.id(), "Photographs", City.CLERK);
        city.clock.advance(Duration.ofDays(90));

        assertThat(done.evidence()).contains("Photographs");
        assertThat(status(commitment)).isEqualTo(Status.DONE);
        assertThatThrownBy(() -> domain.commitments.fulfil(commitment.id(), "Again", City.CLERK))
                .hasMessageContaining("is done already");
    }

    private Commitment promise(Set<String> contributions) {
        var promise = new Promise("Put up signs", "Roads", DUE, Optional.empty(), contributions);
        return domain.commitments.promise(policy, promise, City.CLERK);
    }

    private Status status(Commitment commitment) {
        return domain.commitments.find(commitment.id()).orElseThrow().status();
    }
}
