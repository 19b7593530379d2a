package org.madang.participation.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.api.Answerable;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.madang.api.PolicyState;
import org.madang.api.Sector;
import org.madang.api.Stakeholder;
import org.madang.api.Step;
import org.madang.api.StepCall;
import org.madang.api.StepResult;
import org.madang.api.StepResult.Done;
import org.madang.api.StepResult.Refused;
import org.madang.api.TimelineEntry;
import org.madang.api.Values;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FrameworkStepsTest {

    private static final Pattern STEP = Pattern.compile("^\\| `([a-z]+\\.[a-z]+)` \\|", Pattern.MULTILINE);

    private final City city;
    private final Domain domain;
    private final Map<String, Step> steps;
    private PolicyId policy = new PolicyId("none");

    FrameworkStepsTest(TestDatabase database) {
        city = new City(database);
        domain = new Domain(city.house);
        steps = new FrameworkSteps(domain).all();
    }

    @BeforeEach
    void a_policy() {
        policy = city.policy();
    }

    @Test
    void every_step_of_the_table_is_there_and_no_other() throws IOException {
        var table = STEP.matcher(Files.readString(Path.of("STEPS.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(table).hasSizeGreaterThan(30);
        assertThat(steps.keySet()).isEqualTo(table);
    }

    @Test
    void every_step_is_offered_inline_under_its_name() {
        assertThat(new FrameworkSteps(domain).offers())
                .hasSameSizeAs(steps.keySet())
                .allSatisfy(offer -> assertThat(offer.properties())
                        .containsKey("step")
                        .containsEntry("inline", true)
                        .containsEntry("version", "1.0.0"));
    }

    @Test
    void the_timeline_names_the_activity_and_who_acts() {
        run("policy.screen", Map.of("groups", List.of("deaf")));
        run("policy.screen", Map.of("groups", List.of("deaf"), "by", "clerk-7"));

        assertThat(city.timeline.of(policy)).extracting(TimelineEntry::by).endsWith("process:adoption", "clerk-7");
        assertThat(city.timeline.of(policy))
                .last()
                .satisfies(entry -> assertThat(entry.activity()).contains("do-policy.screen"));
    }

    @Test
    void who_drives_the_token_acts() {
        var call = call("policy.screen", Map.of());

        assertThat(ActCall.of(call, Optional.of("clerk-2")).by().id()).isEqualTo("clerk-2");
    }

    @Test
    void a_step_that_fails_half_way_leaves_nothing() {
        assertThatThrownBy(() -> run(
                        "commitments.record",
                        Map.of(
                                "items",
                                List.of(
                                        Map.of("text", "Signs", "office", "Roads", "due", "P60D"),
                                        Map.of("text", "Paint", "office", "Roads", "due", "soon")))))
                .hasMessageContaining("'soon' is no date");

        assertThat(domain.commitments.of(policy)).isEmpty();
    }

    @Test
    void admits_a_policy() {
        assertThat(run("policy.admit", Map.of("admissible", true, "office", "secretariat")))
                .containsEntry("admissible", true);
        assertThat(state()).isEqualTo(PolicyState.ADMISSIBLE);
    }

    @Test
    void finds_a_policy_inadmissible_with_reasons_and_remedy_only() {
        assertThatThrownBy(() -> run("policy.admit", Map.of("admissible", false, "reasons", "Not ours")))
                .hasMessageContaining("A refusal needs reasons and a remedy");

        run("policy.admit", Map.of("admissible", false, "reasons", "Not ours", "remedy", "Appeal", "office", "s"));

        assertThat(state()).isEqualTo(PolicyState.INADMISSIBLE);
    }

    @Test
    void a_change_leads_back_to_what_was_said() {
        var said = city.says(city.consultation(policy), "Let taxis through").id();
        city.answer(Answerable.contribution(said));

        var changed = run(
                "policy.change",
                Map.of("summary", "Taxis", "substantive", true, "text", "Taxis pass.", "contributions", said));

        assertThat(changed).containsEntry("version", 2).containsEntry("substantive", true);
        assertThat(city.responses.ledToVersion(policy, 2)).hasSize(1);
    }

    @Test
    void tells_whether_the_people_were_asked_about_this() {
        assertThat(run("freshness.check", Map.of())).containsEntry("fresh", false);
        city.heard(policy);
        assertThat(run("freshness.check", Map.of())).containsEntry("fresh", true);
        run("policy.change", Map.of("summary", "Fee", "substantive", "true", "text", "Cars pay."));

        assertThat(run("freshness.check", Map.of()))
                .containsEntry("fresh", false)
                .containsEntry("version", 2);
    }

    @Test
    void ends_a_policy_only_with_a_ground() {
        assertThatThrownBy(() -> run("policy.close", Map.of("state", "adopted")))
                .hasMessage("No body adopted policy '%s'; 'adoption.record' comes first", policy);
        assertThatThrownBy(() -> run("policy.close", Map.of("state", "refused")))
                .hasMessage("Policy '%s' can not end refused without reasons", policy);
        assertThatThrownBy(() -> run("policy.close", Map.of("state", "proposed", "reasons", "x")))
                .hasMessageContaining("not 'proposed'");
        assertThat(run("policy.close", Map.of("state", "withdrawn", "reasons", "No more")))
                .containsEntry("state", "withdrawn");
        assertThat(state()).isEqualTo(PolicyState.WITHDRAWN);
    }

    @Test
    void publishes_a_refusal_with_a_remedy_only() {
        assertThatThrownBy(() -> run("publication.publish", Map.of("what", "refusal")))
                .hasMessageContaining("give a 'remedy'");

        var published =
                run("publication.publish", Map.of("what", "refusal", "remedy", "Court", "appealPeriod", "P30D"));

        assertThat(published).containsEntry("appealsUntil", endOfDay(30));
        assertThat(city.timeline.of(policy)).extracting(TimelineEntry::act).endsWith("publish", "remedy", "remedy");
    }

    @Test
    void opens_extends_and_closes_a_consultation() {
        var opened = run("consultation.open", Map.of("kind", "public", "period", "P20D", "languages", "en"));
        assertThat(opened).containsEntry("closes", endOfDay(20));

        var extended = run("consultation.extend", Map.of("period", "P5D", "reason", "Holidays"));
        assertThat(extended).containsEntry("closes", endOfDay(25));
        city.clock.advance(Duration.ofDays(26));

        assertThat(run("consultation.close", Map.of("consultation", opened.get("consultation"))))
                .containsEntry("contributions", 0L);
        assertThatThrownBy(() -> run("consultation.close", Map.of()))
                .hasMessageContaining("has 0 consultations not closed");
    }

    @Test
    void asks_stakeholders_of_sectors_and_closes_their_reviews() {
        var id = stakeholder();

        var opened = run("review.open", Map.of("stakeholders", List.of(id), "period", "P10D"));
        assertThat(opened).containsEntry("count", 1);
        var review = first(opened, "reviews");
        run("review.submit", Map.of("review", review, "text", "Leave a way through."));

        assertThat(run("responses.open", Map.of()))
                .containsEntry("open", 1L)
                .containsEntry("first", List.of("Leave a way through."));
        assertThat(run("review.close", Map.of())).containsEntry("reviews", 1L).containsEntry("overdue", 0L);
        assertThat(run(
                        "review.reply",
                        Map.of("review", review, "disposition", "partly", "reasons", "A gate", "office", "Roads")))
                .containsEntry("open", 0L);
    }

    @Test
    void asks_the_stakeholders_of_a_sector() {
        stakeholder();

        assertThat(run("review.open", Map.of("sectors", "civil-society", "period", "P10D")))
                .extractingByKey("count")
                .satisfies(count -> assertThat((Integer) count).isPositive());
    }

    @Test
    void declines_a_review() {
        var opened = run("review.open", Map.of("stakeholders", stakeholder(), "period", "P10D"));
        run("review.decline", Map.of("review", first(opened, "reviews"), "reason", "Not ours"));

        assertThat(run("review.close", Map.of())).containsEntry("declined", 1L);
    }

    @Test
    void there_is_nobody_to_review() {
        assertThat(result("review.open", Map.of("period", "P10D")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("no-stakeholders"));
    }

    @Test
    void goes_on_only_when_everything_is_answered() {
        var said = city.says(city.consultation(policy), "Why?").id();

        assertThat(result("responses.close", Map.of())).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("unanswered");
            assertThat(refused.reason())
                    .isEqualTo("1 of what was said lack a reasoned reply, first [contribution '%s']".formatted(said));
        });
        city.answer(Answerable.contribution(said));

        assertThat(run("responses.close", Map.of())).containsEntry("answered", 1L);
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

    private String stakeholder() {
        var id = "s-" + UUID.randomUUID();
        city.stakeholders.enter(new Stakeholder(id, "Shops", Sector.CIVIL_SOCIETY, Set.of()), City.CLERK);
        return id;
    }

    private PolicyState state() {
        return city.policies.find(policy).orElseThrow().state();
    }

    private static String first(Map<String, Object> outputs, String name) {
        return new Values(outputs).texts(name).get(0);
    }

    private Map<String, Object> run(String step, Map<String, Object> inputs) {
        return ((Done) result(step, inputs)).outputs().asMap();
    }

    private StepResult result(String step, Map<String, Object> inputs) {
        try {
            return requireNonNull(steps.get(step), step).run(call(step, inputs));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private StepCall call(String step, Map<String, Object> inputs) {
        return new StepCall(policy, "adoption", "do-" + step, new Values(inputs), Locale.ENGLISH);
    }

    /** The first moment after a day so many days from now. */
    private Instant endOfDay(int days) {
        return LocalDate.ofInstant(city.now(), City.SEOUL)
                .plusDays(days + 1L)
                .atStartOfDay(City.SEOUL)
                .toInstant();
    }
}
