package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.api.Answerable;
import org.madang.api.PolicyState;
import org.madang.api.Sector;
import org.madang.api.Stakeholder;
import org.madang.api.StepResult.Refused;
import org.madang.api.TimelineEntry;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class FrameworkStepsTest extends StepsOnAPolicy {

    private static final Pattern STEP = Pattern.compile("^\\| `([a-z]+\\.[a-z]+)` \\|", Pattern.MULTILINE);

    FrameworkStepsTest(TestDatabase database) {
        super(database);
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

    private String stakeholder() {
        var id = "s-" + UUID.randomUUID();
        city.stakeholders.enter(new Stakeholder(id, "Shops", Sector.CIVIL_SOCIETY, Set.of()), City.CLERK);
        return id;
    }

    /** The first moment after a day so many days from now. */
    private Instant endOfDay(int days) {
        return LocalDate.ofInstant(city.now(), City.SEOUL)
                .plusDays(days + 1L)
                .atStartOfDay(City.SEOUL)
                .toInstant();
    }
}
