package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.api.Answer;
import org.madang.api.Answerable;
import org.madang.api.Channel;
import org.madang.api.Disposition;
import org.madang.api.Finding;
import org.madang.api.Hearing;
import org.madang.api.Hearing.Ending;
import org.madang.api.Hearing.Headcount;
import org.madang.api.Hearing.Invitation;
import org.madang.api.Hearing.Meeting;
import org.madang.api.PolicyId;
import org.madang.api.Statement;
import org.madang.api.TimelineEntry;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoredHearingsTest {

    private static final Invitation INVITATION = new Invitation(Set.of("deaf", "blind"), "equality-office");
    private static final Statement.Draft STATEMENT =
            new Statement.Draft("deaf", "participant-1", "Signs must be seen.", Locale.ENGLISH);

    private final City city;
    private final StoredHearings hearings;
    private PolicyId policy = new PolicyId("none");

    StoredHearingsTest(TestDatabase database) {
        city = new City(database);
        hearings = new Domain(city.house).hearings;
    }

    @BeforeEach
    void a_policy() {
        policy = city.policy();
    }

    @Test
    void a_hearing_has_place_access_and_interpreters() {
        var meeting = meeting();

        var hearing = hearings.schedule(invited().id(), meeting, City.CLERK);

        assertThat(hearing.session()).isEqualTo(1);
        assertThat(hearing.invited()).containsExactlyInAnyOrder("deaf", "blind");
        assertThat(hearing.meeting()).contains(meeting);
        assertThat(hearings.latest(policy)).contains(hearing);
    }

    @ParameterizedTest
    @CsvSource({"1, <10", "9, <10", "10, 10", "12, 10", "13, 15", "1002, 1000"})
    void only_a_rounded_count_is_kept_and_shown(int people, String shown) {
        var hearing = hearings.attendance(scheduled().id(), new Headcount("deaf", people), City.CLERK);

        assertThat(hearing.attendance()).singleElement().satisfies(attendance -> {
            assertThat(attendance.came()).isTrue();
            assertThat(attendance.people()).hasToString(shown);
        });
        assertThat(texts()).last().isEqualTo("Came to the hearing from deaf: " + shown);
        assertThat(hearings.find(hearing.id())).contains(hearing);
    }

    @Test
    void the_table_itself_takes_no_exact_count() {
        var hearing = hearings.attendance(scheduled().id(), new Headcount("deaf", 30), City.CLERK);

        assertThatThrownBy(() -> city.house
                        .database()
                        .run(handle -> handle.execute(
                                "update hearing_group set people = 31 where hearing_id = ?", hearing.id())))
                .satisfies(failure -> assertThat(failure.getMessage()).containsIgnoringCase("constraint"));
    }

    @Test
    void a_group_nobody_came_from_is_absent() {
        var hearing = hearings.attendance(scheduled().id(), new Headcount("deaf", 0), City.CLERK);

        assertThat(hearing.came()).isEmpty();
        assertThat(texts()).last().isEqualTo("Nobody of deaf came to the hearing");
    }

    @Test
    void who_comes_without_an_invitation_is_a_party_too() {
        var hearing = hearings.attendance(scheduled().id(), new Headcount("elders", 4), City.CLERK);

        assertThat(hearing.invited()).doesNotContain("elders");
        assertThat(StoredHearings.parties(hearing)).containsExactly("equality-office", "elders");
    }

    @Test
    void nobody_is_counted_before_there_is_a_place() {
        var hearing = invited().id();

        assertThatThrownBy(() -> hearings.attendance(hearing, new Headcount("deaf", 3), City.CLERK))
                .hasMessage("Hearing '%s' has no date and place yet; schedule it before counting who came", hearing);
    }

    @Test
    void a_hearing_is_not_scheduled_in_the_past() {
        var hearing = invited().id();
        var past = new Meeting(city.now(), "Town hall", "Step-free", Set.of());

        assertThatThrownBy(() -> hearings.schedule(hearing, past, City.CLERK)).hasMessageContaining("which is past");
    }

    @Test
    void a_statement_is_a_contribution_that_waits_for_a_reply() {
        var statement = hearings.statement(scheduled().id(), STATEMENT, City.CLERK);

        var contribution = city.contributions.find(statement.id()).orElseThrow();
        assertThat(contribution.channel()).isEqualTo(Channel.HEARING);
        assertThat(contribution.author()).isEqualTo("participant-1");
        assertThat(city.responses.countOpen(policy)).isEqualTo(1);
        city.answer(Answerable.contribution(statement.id()));
        assertThat(city.responses.countOpen(policy)).isZero();
        assertThat(hearings.statements(policy)).extracting(Statement::draft).containsExactly(STATEMENT);
    }

    @Test
    void a_finding_is_complied_with_or_explained() {
        var draft = new Finding.Draft("Leave a gate open", true);
        var finding = hearings.finding(scheduled().id(), draft, City.CLERK);
        var target = new Answerable(Answerable.Kind.FINDING, finding.id());

        assertThat(city.responses.countOpen(policy)).isEqualTo(1);
        city.responses.respond(target, Answer.of(Disposition.REJECTED, "There is no gate", "Roads"), City.CLERK);
        assertThat(only().complied()).isFalse();
        city.responses.respond(target, Answer.of(Disposition.ACCEPTED, "There is one now", "Roads"), City.CLERK);

        assertThat(only().complied()).isTrue();
        assertThat(city.responses.countOpen(policy)).isZero();
        assertThat(city.responses.of(target)).hasSize(2);
    }

    @Test
    void a_session_ends_when_all_its_parties_agree() {
        var hearing = hearings.attendance(scheduled().id(), new Headcount("deaf", 20), City.CLERK);
        var agreed = new Ending(Set.of("equality-office", "deaf"), "We agree on the gate.");

        var closed = hearings.close(hearing.id(), agreed, City.CLERK);

        assertThat(closed.closed()).contains(city.now());
        assertThat(closed.ending()).contains(agreed);
    }

    @Test
    void a_session_does_not_end_without_those_who_came() {
        var hearing = hearings.attendance(scheduled().id(), new Headcount("deaf", 20), City.CLERK);
        var alone = new Ending(Set.of("equality-office"), "Enough.");

        assertThatThrownBy(() -> hearings.close(hearing.id(), alone, City.CLERK))
                .hasMessage("Hearing '%s' ends when its parties agree; [deaf] have not", hearing.id());
        assertThat(hearings.find(hearing.id()).orElseThrow().closed()).isEmpty();
    }

    @Test
    void time_ends_no_session() {
        var hearing = scheduled();

        city.clock.advance(Duration.ofDays(3650));

        assertThat(hearings.find(hearing.id()).orElseThrow().closed()).isEmpty();
    }

    @Test
    void a_second_session_follows_when_the_first_has_ended() {
        var first = scheduled();
        assertThatThrownBy(this::invited)
                .hasMessageContaining("Session 1 of the hearing on '%s' has not ended", policy);

        hearings.close(first.id(), new Ending(Set.of("equality-office"), "Nobody came."), City.CLERK);

        assertThat(invited().session()).isEqualTo(2);
        assertThat(hearings.of(policy)).extracting(Hearing::session).containsExactly(1, 2);
    }

    @Test
    void nothing_is_added_to_a_session_that_has_ended() {
        var hearing = scheduled();
        hearings.close(hearing.id(), new Ending(Set.of("equality-office"), "Nobody came."), City.CLERK);

        assertThatThrownBy(() -> hearings.statement(hearing.id(), STATEMENT, City.CLERK))
                .hasMessageContaining("has ended; invite to a further one");
        assertThat(city.responses.countOpen(policy)).isZero();
    }

    private Hearing invited() {
        return hearings.invite(policy, INVITATION, City.CLERK);
    }

    private Hearing scheduled() {
        return hearings.schedule(invited().id(), meeting(), City.CLERK);
    }

    private Meeting meeting() {
        return new Meeting(
                city.now().plus(Duration.ofDays(10)), "Town hall", "Step-free, induction loop", Set.of(Locale.KOREAN));
    }

    private Finding only() {
        return hearings.findings(policy).get(0);
    }

    private List<String> texts() {
        return city.timeline.of(policy).stream().map(TimelineEntry::text).toList();
    }
}
