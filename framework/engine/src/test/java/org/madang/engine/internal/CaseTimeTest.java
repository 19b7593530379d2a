package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.madang.api.Values;

/** Timers of real cases, in a city that counts as Korea does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseTimeTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private final VirtualClock clock = new VirtualClock();
    private final Engine engine = Engine.start(
            Models.inMemory().withCalendar("kr", SEOUL), clock, Optional.empty(), List.of(new PackPlugin()));

    @BeforeAll
    void deploy() {
        clock.set(Instant.parse("2026-04-01T05:30:00Z"));
        deploy("korea", waiting("korea", "timeDuration", "P20D"));
        deploy("variable", waiting("variable", "timeDuration", "${period}"));
        deploy("moment", waiting("moment", "timeDate", "${deadline(now(), period)}"));
        deploy("hours", waiting("hours", "timeDuration", "PT6H"));
        deploy("due", TestPacks.around("due", "<userTask id='work' camunda:dueDate='P20D'/>"));
        deploy("german", waiting("german", "timeDuration", "P20D"), Pack.PARAMETERS, "calendar: {value: de}");
        deploy(
                "caller",
                TestPacks.around("caller", "<callActivity id='work' calledElement='korea'/>"),
                Pack.PARAMETERS,
                "calendar: {value: de}");
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @Test
    void a_timer_of_days_ends_with_the_last_day_of_the_citys_law() {
        assertThat(timer("korea", Values.none())).isEqualTo("2026-04-21T15:00:00Z");
    }

    @Test
    void a_timer_takes_working_days_and_the_longer_of_two() {
        assertThat(timer("variable", Values.of("period", "P3B"))).isEqualTo("2026-04-06T15:00:00Z");
        assertThat(timer("variable", Values.of("period", "max(P1M,P30D)"))).isEqualTo("2026-05-01T15:00:00Z");
    }

    @Test
    void an_expression_can_ask_for_a_deadline() {
        assertThat(timer("moment", Values.of("period", "P20D"))).isEqualTo("2026-04-21T15:00:00Z");
    }

    @Test
    void a_timer_of_hours_ends_at_its_hour() {
        assertThat(timer("hours", Values.none())).isEqualTo("2026-04-01T11:30:00Z");
    }

    @Test
    void a_task_is_due_at_the_end_of_its_last_day() {
        start("due", Values.none());

        var task = engine.camunda()
                .getTaskService()
                .createTaskQuery()
                .processDefinitionKey("due")
                .singleResult();
        assertThat(task.getDueDate()).isEqualTo(Date.from(Instant.parse("2026-04-21T15:00:00Z")));
    }

    @Test
    void a_pack_may_name_another_law_which_its_cases_keep() {
        assertThat(timer("german", Values.none())).isEqualTo("2026-04-20T15:00:00Z");
    }

    @Test
    void a_called_process_counts_as_its_caller() {
        var policy = start("caller", Values.none());

        assertThat(due(policy)).isEqualTo("2026-04-20T15:00:00Z");
    }

    @Test
    void names_the_calendar_that_is_not_known() {
        assertThatThrownBy(() -> start("korea", Values.of("calendar", "xx")))
                .hasStackTraceContaining(
                        "There is no calendar 'xx', which the variable 'calendar' names; write one of [ch,");
    }

    @Test
    void says_how_to_write_a_period() {
        assertThatThrownBy(() -> CaseTime.of(engine.configuration()).end("20 days", clock.instant()))
                .isInstanceOf(PlatformException.class)
                .hasMessage("'20 days' is no period; write for example P20D, P1M, P56B, max(P1M,P30D) or PT2H");
    }

    @Test
    void a_city_can_not_start_with_a_law_nobody_knows() {
        assertThatThrownBy(() -> new CaseTime("xx", SEOUL))
                .hasMessageContaining("There is no calendar 'xx', which madang.calendar names");
    }

    private Instant timer(String process, Values variables) {
        return due(start(process, variables));
    }

    private Instant due(String policy) {
        var jobs = engine.camunda().getManagementService().createJobQuery().list().stream()
                .filter(job -> policy.equals(policyOf(job)))
                .toList();
        assertThat(jobs).hasSize(1);
        return jobs.get(0).getDuedate().toInstant();
    }

    private String policyOf(Job job) {
        return engine.camunda()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(job.getRootProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    private String start(String process, Values variables) {
        var policy = "case-" + java.util.UUID.randomUUID();
        engine.processes().start(process, new PolicyId(policy), variables);
        return policy;
    }

    private void deploy(String name, String model, String... more) {
        var deployment = engine.camunda()
                .getRepositoryService()
                .createDeployment()
                .name(name)
                .addString(name + ".bpmn", model);
        for (var index = 0; index < more.length; index += 2) {
            deployment.addString(more[index], more[index + 1]);
        }
        deployment.deploy();
    }

    private static String waiting(String key, String kind, String time) {
        return TestPacks.around(key, """
                <intermediateCatchEvent id='work'><timerEventDefinition id='timer'>
                  <%s xsi:type='tFormalExpression'>%s</%s>
                </timerEventDefinition></intermediateCatchEvent>
                """.formatted(kind, time, kind));
    }
}
