package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.api.PlatformException;
import org.madang.api.PolicyState;
import org.madang.api.StepResult.Refused;
import org.madang.api.Values;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DecidingStepsTest extends StepsOnAPolicy {

    DecidingStepsTest(TestDatabase database) {
        super(database);
    }

    @Test
    void holds_a_hearing() {
        var invited = run("hearing.invite", Map.of("groups", List.of("deaf", "blind"), "holder", "office"));
        assertThat(invited).containsEntry("session", 1);
        assertThat(run("hearing.schedule", place()))
                .containsEntry("at", city.now().plus(Duration.ofDays(10)));

        assertThat(run("hearing.attendance", Map.of("attendance", Map.of("deaf", 12, "blind", 0))))
                .containsEntry("came", List.of("deaf"))
                .containsEntry("absent", List.of("blind"))
                .containsEntry("parties", List.of("office", "deaf"))
                .containsEntry("enough", true);
        var statement = Map.of("group", "deaf", "pseudonym", "participant-1", "text", "Signs!");
        assertThat(run("hearing.statement", Map.of("statements", List.of(statement))))
                .containsEntry("count", 1);
        var found = run("hearing.finding", Map.of("text", "Signs are missing", "demandsChange", true));
        assertThat(found).containsEntry("changeDemanded", true);

        assertThat(result("hearing.close", Map.of("agreedBy", "office", "protocol", "Said.")))
                .isEqualTo(new Refused("not-agreed", "Not all agree that the session may end: [deaf]"));
        assertThat(run("hearing.close", Map.of("agreedBy", List.of("office", "deaf"), "protocol", "Said.")))
                .containsEntry("findings", 1)
                .containsEntry("changeDemanded", true);
        var finding = first(found, "findings");
        assertThat(run("hearing.reply", Map.of("replies", List.of()))).containsEntry("open", 1L);
        assertThat(run(
                        "hearing.reply",
                        Map.of("finding", finding, "disposition", "comply", "reasons", "Yes", "office", "Roads")))
                .containsEntry("open", 0L);
    }

    @Test
    void too_few_groups_need_a_second_session() {
        run("hearing.invite", Map.of("groups", List.of("deaf", "blind", "elders"), "holder", "office"));
        run("hearing.schedule", place());

        var attendance = List.of(Map.of("group", "deaf", "people", "3"));
        assertThat(run("hearing.attendance", Map.of("attendance", attendance))).containsEntry("enough", false);
        run("hearing.close", Map.of("agreedBy", List.of("office", "deaf"), "protocol", "Too few."));

        assertThat(run("hearing.invite", Map.of("groups", List.of("blind", "elders"), "holder", "office")))
                .containsEntry("session", 2);
        assertThatThrownBy(() -> run("hearing.attendance", Map.of("attendance", attendance, "share", 2)))
                .isInstanceOf(PlatformException.class);
    }

    @Test
    void invites_the_groups_that_screening_found_and_nobody_otherwise() {
        assertThat(result("hearing.invite", Map.of("holder", "office")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("no-groups"));
        run("policy.screen", Map.of("groups", List.of("deaf"), "hearing", true));

        assertThat(run("hearing.invite", Map.of("holder", "office"))).containsEntry("groups", List.of("deaf"));
    }

    @Test
    void there_is_no_hearing_before_the_invitation() {
        assertThatThrownBy(() -> run("hearing.schedule", place())).hasMessageContaining("'hearing.invite' comes first");
    }

    @Test
    void records_a_decision_and_follows_its_commitments() {
        city.heard(policy);
        assertThat(run("adoption.record", vote("adopted"))).containsEntry("outcome", "adopted");
        var item = Map.of("text", "Signs", "office", "Roads", "due", "P60D");
        assertThat(run("commitments.record", Map.of("items", List.of(item)))).containsEntry("count", 1);

        assertThat(run("commitments.check", Map.of()))
                .containsEntry("open", 1L)
                .containsEntry("allDone", false)
                .extractingByKey("nextDue")
                .satisfies(due -> assertThat((Instant) due).isAfter(city.now().plus(Duration.ofDays(60))));
        city.clock.advance(Duration.ofDays(70));
        assertThat(run("commitments.check", Map.of()))
                .containsEntry("overdue", 1L)
                .doesNotContainKey("nextDue");
        assertThat(run("commitments.report", Map.of("fulfilled", List.of(), "evidence", "", "note", "Late")))
                .containsEntry("open", 1);
        assertThat(run("commitments.report", Map.of("fulfilled", List.of("all"), "evidence", "Photographs")))
                .containsEntry("open", 0)
                .containsEntry("done", 1);
        assertThat(run("commitments.check", Map.of())).containsEntry("allDone", true);
        assertThat(run("policy.close", Map.of("state", "adopted"))).containsEntry("state", "adopted");
    }

    @Test
    void notes_and_fulfils_one_commitment() {
        var item = Map.of("text", "Signs", "office", "Roads", "due", "2026-12-31");
        var made = run("commitments.record", Map.of("items", List.of(item)));
        var id = first(made, "commitments");

        assertThat(run("commitments.note", Map.of("commitment", id, "text", "Ordered")))
                .containsEntry("commitment", id);
        assertThat(run("commitments.fulfil", Map.of("commitment", id, "evidence", "Photographs")))
                .containsEntry("open", 0);
    }

    @Test
    void the_proposer_does_not_decide_when_driving_the_token() {
        city.heard(policy);

        assertThatThrownBy(() -> run("adoption.record", with(vote("adopted"), "by", "resident-1")))
                .hasMessageContaining("'resident-1' proposed policy");
        assertThat(domain.decisions.of(policy)).isEmpty();
    }

    @Test
    void takes_and_decides_an_appeal() {
        run("policy.admit", Map.of("admissible", false, "reasons", "Not ours", "remedy", "Appeal", "office", "s"));
        var filed = run("appeal.record", Map.of("grounds", "It is", "by", "resident-2"));
        assertThat(run("appeal.record", Map.of("appeal", filed.get("appeal")))).isEqualTo(filed);
        var ruling = Map.<String, Object>of("outcome", "upheld", "reasons", "It is", "body", "board");

        assertThat(run("appeal.decide", ruling)).containsEntry("upheld", true);

        assertThat(state()).isEqualTo(PolicyState.ADMISSIBLE);
        assertThatThrownBy(() -> run("appeal.decide", ruling)).hasMessageContaining("'appeal.record' comes first");
    }

    @Test
    void keeps_the_books_of_translations() {
        var languages = Map.<String, Object>of("languages", List.of("en", "ko", "fr"), "documents", "all");
        assertThat(run("translation.check", languages))
                .containsEntry("complete", false)
                .containsEntry("missing", 2)
                .containsEntry("languages", List.of("fr", "ko"));
        var machine = run(
                "translation.record",
                Map.of("language", "fr", "text", "Rue calme", "source", "machine", "provider", "apertium"));
        run("translation.review", Map.of("translation", machine.get("translation")));
        run("translation.record", Map.of("translations", List.of(Map.of("language", "ko", "text", "조용한 거리"))));

        assertThat(run("translation.check", languages)).containsEntry("complete", true);
        assertThat(run("translation.record", Map.of("translations", List.of()))).isEqualTo(Map.of("count", 0));
    }

    private Map<String, Object> vote(String outcome) {
        var vote = Values.of("body", "council")
                .with("session", 1)
                .with("seats", 15)
                .with("quorum", 8)
                .with("present", 12)
                .with("yes", "9")
                .with("no", 2)
                .with("abstain", 1)
                .with("outcome", outcome)
                .with("reasons", "Good")
                .with("office", "mayor");
        return vote.asMap();
    }

    private static Map<String, Object> place() {
        return Map.of("after", "P10D", "place", "Town hall", "accessibility", "Step-free", "interpreters", "kvk");
    }

    private static Map<String, Object> with(Map<String, Object> inputs, String name, Object value) {
        return new Values(inputs).with(name, value).asMap();
    }
}
