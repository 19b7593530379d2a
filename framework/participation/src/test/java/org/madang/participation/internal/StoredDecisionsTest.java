package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.api.Actor;
import org.madang.api.Answerable;
import org.madang.api.Decision;
import org.madang.api.Decision.MinorityOpinion;
import org.madang.api.Decision.Outcome;
import org.madang.api.Decision.Resolution;
import org.madang.api.Decision.Vote;
import org.madang.api.Decisions;
import org.madang.api.Finding;
import org.madang.api.Hearing;
import org.madang.api.Hiding;
import org.madang.api.Mandate;
import org.madang.api.PlatformException;
import org.madang.api.PolicyChange;
import org.madang.api.PolicyId;
import org.madang.api.PolicyState;
import org.madang.api.Problem;
import org.madang.api.Review;
import org.madang.api.Sector;
import org.madang.api.Stakeholder;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoredDecisionsTest {

    private static final Vote VOTE = new Vote("council", "2026-05", 15, 8, 12, 9, 2, 1);
    private static final Vote LOST = new Vote("council", "2026-05", 15, 8, 12, 2, 9, 1);

    private final City city;
    private final Domain domain;
    private PolicyId policy = new PolicyId("none");

    StoredDecisionsTest(TestDatabase database) {
        city = new City(database);
        domain = new Domain(city.house);
    }

    @BeforeEach
    void a_policy_that_was_consulted_on() {
        policy = city.policy();
        city.heard(policy);
    }

    @Test
    void a_decision_says_who_decided_what_and_why() {
        var decision = record(adopted());

        assertThat(decision.resolution()).isEqualTo(adopted());
        assertThat(decision.version()).isEqualTo(1);
        assertThat(decision.by()).isEqualTo("clerk-1");
        assertThat(domain.decisions.find(decision.id())).contains(decision);
        assertThat(city.timeline.of(policy)).last().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("adopt");
            assertThat(entry.text())
                    .isEqualTo("Adopted by council in 2026-05: 9 yes, 2 no, 1 abstained; 12 of 15 present, quorum 8. "
                            + "Children come first – Office that answers for it: mayor");
        });
    }

    @Test
    void nothing_is_adopted_while_a_contribution_has_no_reply() {
        var consultation = city.consultation(policy);
        var first = city.says(consultation, "What about the shops?").id();
        city.clock.advance(Duration.ofHours(1));
        var second = city.says(consultation, "And the buses?").id();
        close(consultation.id());

        assertRule(
                adopted(),
                "2 of what was said on policy '%s' lack a reasoned reply, first [contribution '%s', contribution '%s']"
                        .formatted(policy, first, second));
        assertThat(domain.decisions.of(policy)).isEmpty();
    }

    @Test
    void a_hidden_contribution_needs_no_reply() {
        var consultation = city.consultation(policy);
        var spam = city.says(consultation, "Buy now!");
        city.contributions.hide(spam.id(), new Hiding(Hiding.Ground.SPAM, "An advertisement"), City.CLERK);
        close(consultation.id());

        assertThat(record(adopted()).resolution().outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void nothing_is_adopted_while_an_opinion_has_no_reply() {
        var shops = stakeholder();
        var request = new Review.Request(Set.of(shops), city.now().plus(Duration.ofDays(5)));
        var review = domain.reviews.ask(policy, request, City.CLERK).get(0).id();
        domain.reviews.submit(review, new Review.Opinion("Rather not.", Locale.ENGLISH), City.CLERK);

        assertRule(adopted(), "first [review '%s']".formatted(review));

        city.answer(new Answerable(Answerable.Kind.REVIEW, review));
        assertThat(record(adopted())).isNotNull();
    }

    @Test
    void nothing_is_adopted_while_a_finding_has_no_reply_or_a_hearing_has_not_ended() {
        var hearing = domain.hearings.invite(policy, new Hearing.Invitation(Set.of("deaf"), "office"), City.CLERK);
        var finding = domain.hearings
                .finding(hearing.id(), new Finding.Draft("Too loud", false), City.CLERK)
                .id();

        assertRule(adopted(), "Hearing '%s' on policy '%s' has not ended".formatted(hearing.id(), policy));
        domain.hearings.close(hearing.id(), new Hearing.Ending(Set.of("office"), "Said."), City.CLERK);
        assertRule(adopted(), "first [finding '%s']".formatted(finding));

        city.answer(new Answerable(Answerable.Kind.FINDING, finding));
        assertThat(record(adopted())).isNotNull();
    }

    @Test
    void nothing_is_adopted_while_a_consultation_is_open() {
        var open = city.consultation(policy).id();

        assertRule(adopted(), "Consultation '%s' on policy '%s' has not been closed".formatted(open, policy));
    }

    @Test
    void a_change_of_substance_goes_back_to_the_people() {
        city.policies.change(policy, PolicyChange.substantive("A fee", "Cars pay."), City.CLERK);

        assertRule(
                adopted(),
                "Version 2 of policy '%s' changed what it does after the last consultation closed; open a consultation"
                        .formatted(policy));

        city.heard(policy);
        assertThat(record(adopted()).version()).isEqualTo(2);
    }

    @Test
    void a_change_of_wording_does_not() {
        city.policies.change(policy, PolicyChange.editorial("A comma", "Cars, go round."), City.CLERK);

        assertThat(record(adopted()).version()).isEqualTo(2);
    }

    @Test
    void who_proposed_under_a_pseudonym_does_not_record_it_in_an_office_either() {
        city.persons.know(City.RESIDENT.id(), Actor.of("member-1"));

        assertThatThrownBy(() -> domain.decisions.record(policy, adopted(), Actor.of("member-1", "council")))
                .hasMessageContaining("'member-1' proposed policy '%s', so somebody else".formatted(policy));
        assertThat(domain.decisions.of(policy)).isEmpty();
    }

    @Test
    void the_proposer_does_not_record_the_decision() {
        assertThatThrownBy(() -> domain.decisions.record(policy, adopted(), City.RESIDENT))
                .hasMessage(
                        "'resident-1' proposed policy '%s', so somebody else must record what was decided on it",
                        policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident-1", "Resident-1"})
    void the_proposer_does_not_decide(String body) {
        var own = new Vote(body, "2026-05", 15, 8, 12, 9, 2, 1);

        assertRule(resolution(own, Outcome.ADOPTED), "so '%s' can not decide on it".formatted(body));
        assertRule(refused(own), "so '%s' can not decide on it".formatted(body));
    }

    @Test
    void nor_does_a_body_the_proposer_represents() {
        var board = stakeholder();
        city.stakeholders.appoint(
                Mandate.of(board, City.RESIDENT.id(), city.now(), city.now().plus(Duration.ofDays(9))), City.CLERK);

        assertRule(
                resolution(new Vote(board, "1", 15, 8, 12, 9, 2, 1), Outcome.ADOPTED),
                "so '%s' can not decide on it".formatted(board));
    }

    @Test
    void a_refusal_has_reasons_and_a_remedy() {
        var silent = new Resolution(LOST, Outcome.REFUSED, " ", Optional.of("Court"), "mayor", Optional.empty());
        var unanswerable =
                new Resolution(LOST, Outcome.REFUSED, "No money", Optional.of(" "), "mayor", Optional.empty());

        assertRule(silent, "A decision has reasons; say why it is refused");
        assertRule(unanswerable, "A refusal says what can be done against it");
        assertThat(record(refused(LOST)).resolution().remedy()).contains("Court");
    }

    @Test
    void a_decision_names_the_office_that_answers_for_it() {
        assertRule(
                new Resolution(VOTE, Outcome.ADOPTED, "Good", Optional.empty(), "", Optional.empty()),
                "names the one office");
    }

    @Test
    void a_vote_that_does_not_add_up_is_not_recorded() {
        assertRule(
                resolution(new Vote("council", "1", 15, 8, 12, 9, 9, 1), Outcome.ADOPTED),
                "no more can vote than are present");
    }

    @Test
    void what_is_inadmissible_is_not_adopted() {
        domain.lifecycle.findInadmissible(policy, new Refusal("Not ours", "Court"), "office");

        assertRule(adopted(), "Policy '%s' is inadmissible".formatted(policy));
    }

    @Test
    void what_has_ended_is_not_decided_again() {
        domain.lifecycle.close(policy, PolicyState.WITHDRAWN, Optional.of("No more"), "office");

        assertRule(adopted(), "came to its end");
    }

    @Test
    void without_a_quorum_there_is_a_record_and_no_decision() {
        var few = new Vote("council", "2026-05", 15, 8, 7, 0, 0, 0);

        record(new Resolution(few, Outcome.NO_QUORUM, "Snow", Optional.empty(), "mayor", Optional.empty()));

        assertThat(domain.decisions.latest(policy)).isEmpty();
        assertThat(domain.decisions.of(policy)).hasSize(1);
    }

    @Test
    void a_minority_opinion_is_published_with_the_decision() {
        var resolution = new Resolution(
                VOTE, Outcome.ADOPTED, "Good", Optional.empty(), "mayor", Optional.of("It costs too much."));

        var decision = record(resolution);

        assertThat(decision.minorityOpinions()).containsExactly(new MinorityOpinion("council", "It costs too much."));
        assertThat(city.timeline.of(policy))
                .last()
                .satisfies(
                        entry -> assertThat(entry.text()).isEqualTo("Minority opinion of council: It costs too much."));
    }

    @Test
    void more_minority_opinions_are_added_and_none_replaced() {
        var decision = record(adopted()).id();
        domain.decisions.dissent(decision, new MinorityOpinion("member-1", "Too dear"), Actor.of("member-1"));

        var kept = domain.decisions.dissent(decision, new MinorityOpinion("member-1", "Too loud"), City.CLERK);

        assertThat(kept.minorityOpinions())
                .containsExactly(
                        new MinorityOpinion("member-1", "Too dear"), new MinorityOpinion("member-1", "Too loud"));
    }

    @Test
    void no_method_changes_or_removes_a_decision_or_a_minority_opinion() {
        assertThat(Arrays.stream(Decisions.class.getMethods()).map(Method::getName))
                .containsExactlyInAnyOrder("record", "dissent", "find", "of");
    }

    @Test
    void a_decision_with_a_minority_opinion_can_not_be_removed_from_the_table() {
        var decision = record(adopted()).id();
        domain.decisions.dissent(decision, new MinorityOpinion("member-1", "Too dear"), City.CLERK);

        assertThatThrownBy(() -> city.house
                        .database()
                        .run(handle -> handle.execute("delete from decision where id = ?", decision)))
                .satisfies(failure -> assertThat(failure.getMessage()).containsIgnoringCase("minority_opinion"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"present = 16", "votes_yes = 20", "quorum = 13", "votes_yes = 2", "outcome = 'MAYBE'"})
    void the_table_itself_holds_the_law(String breach) {
        var decision = record(adopted()).id();

        assertThatThrownBy(() -> city.house
                        .database()
                        .run(handle ->
                                handle.execute("update decision set %s where id = ?".formatted(breach), decision)))
                .satisfies(failure -> assertThat(failure.getMessage()).containsIgnoringCase("constraint"));
    }

    @Test
    void one_unanswered_among_twenty_thousand_blocks_adoption() {
        var consultation = city.consultation(policy);
        city.house.database().run(handle -> insert(handle, consultation.id()));
        var last = city.says(consultation, "And me?");
        close(consultation.id());

        assertRule(adopted(), "1 of what was said on policy '%s' lack a reasoned reply".formatted(policy));

        city.answer(Answerable.contribution(last.id()));
        assertThat(record(adopted())).isNotNull();
    }

    private void insert(Handle handle, String consultation) {
        var batch = handle.prepareBatch("""
                insert into contribution (id, policy_id, consultation_id, author, channel, language, text, said_at,
                    moderation, split, answered, agree, disagree, pass)
                values (:id, :policy, :consultation, 'r', 'WEB', 'en', 'Yes', :at, 'PUBLISHED', false, true, 0, 0, 0)""");
        IntStream.range(0, 20_000)
                .forEach(number -> batch.bind("id", UUID.randomUUID().toString())
                        .bind("policy", policy.value())
                        .bind("consultation", consultation)
                        .bind("at", city.now())
                        .add());
        batch.execute();
    }

    private Decision record(Resolution resolution) {
        return domain.decisions.record(policy, resolution, City.CLERK);
    }

    private void assertRule(Resolution resolution, String message) {
        assertThatThrownBy(() -> record(resolution))
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        failure -> assertThat(failure.problem()).isEqualTo(Problem.RULE));
    }

    private void close(String consultation) {
        city.clock.advance(City.PERIOD);
        city.consultations.close(consultation, City.CLERK);
    }

    private String stakeholder() {
        var id = "s-" + UUID.randomUUID();
        city.stakeholders.enter(new Stakeholder(id, "Small shops", Sector.PRIVATE, Set.of()), City.CLERK);
        return id;
    }

    private static Resolution adopted() {
        return resolution(VOTE, Outcome.ADOPTED);
    }

    private static Resolution refused(Vote vote) {
        return new Resolution(vote, Outcome.REFUSED, "No money", Optional.of("Court"), "mayor", Optional.empty());
    }

    private static Resolution resolution(Vote vote, Outcome outcome) {
        return new Resolution(vote, outcome, "Children come first", Optional.empty(), "mayor", Optional.empty());
    }
}
