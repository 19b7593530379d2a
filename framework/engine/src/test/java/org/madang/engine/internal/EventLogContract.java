package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.madang.api.PolicyId;
import org.madang.api.Values;
import org.madang.engine.ProcessEvent;

/** What happens in processes is told in one table of our own, and the engine's history stays empty. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EventLogContract {

    private static final String HEARING = """
            <startEvent id="start"/>
            <sequenceFlow id="f1" sourceRef="start" targetRef="hear"/>
            <userTask id="hear" name="Hear the neighbours">
              <extensionElements><camunda:properties>
                <camunda:property name="madang:act" value="hear"/>
              </camunda:properties></extensionElements>
            </userTask>
            <sequenceFlow id="f2" sourceRef="hear" targetRef="end"/>
            <endEvent id="end"/>
            """;

    private final MovedClock clock = new MovedClock();
    private final Engine engine;

    EventLogContract(EngineSettings.Database database) {
        engine = Engine.start(Models.inMemory().withDatabase(database), clock, Optional.empty(), List.of());
        Models.deploy(engine, "hearing", HEARING);
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @Test
    void tells_who_did_what_when_and_how_long_it_took() {
        var policy = new PolicyId("told");
        engine.processes()
                .start("hearing", policy, Values.of("groups", List.of("a")).with("quorum", 5));
        clock.move(Duration.ofDays(3));
        complete(policy, "clerk-1");

        var events = engine.processes().events(policy);

        assertThat(events)
                .extracting(ProcessEvent::type)
                .containsExactly(
                        "process.started",
                        "activity.started",
                        "activity.ended",
                        "activity.started",
                        "task.created",
                        "variables.changed",
                        "task.completed",
                        "activity.ended",
                        "activity.started",
                        "activity.ended",
                        "process.ended");
        var heard = events.get(7);
        assertThat(heard.act()).contains("hear");
        assertThat(heard.name()).contains("Hear the neighbours");
        assertThat(heard.actor()).contains("clerk-1");
        assertThat(heard.duration()).contains(Duration.ofDays(3));
        assertThat(heard.version()).isEqualTo(1);
        assertThat(events.get(0).actor()).isEmpty();
    }

    @Test
    void keeps_numbers_but_no_words_of_variables() {
        var policy = new PolicyId("private");
        engine.processes()
                .start(
                        "hearing",
                        policy,
                        Values.of("statement", "I live at number 5").with("quorum", 5));

        assertThat(engine.processes().events(policy))
                .filteredOn(event -> event.type().equals("variables.changed"))
                .extracting(ProcessEvent::details)
                .containsExactly(Values.of("statement", "(string)").with("quorum", 5));
    }

    @Test
    void tells_why_a_process_was_cancelled() {
        var policy = new PolicyId("cancelled");
        engine.processes().start("hearing", policy, Values.none());

        engine.processes().cancel(policy, "withdrawn by the proposer");

        assertThat(engine.processes().isRunning(policy)).isFalse();
        assertThat(engine.processes().events(policy))
                .filteredOn(event -> event.type().equals("process.cancelled"))
                .extracting(event -> event.details().required("reason"))
                .containsExactly("withdrawn by the proposer");
    }

    @Test
    void measures_every_activity_in_a_view() {
        var policy = new PolicyId("measured");
        engine.processes().start("hearing", policy, Values.none());
        clock.move(Duration.ofHours(5));
        complete(policy, "clerk-1");

        var took = engine.work().call(connection -> {
            try (var select = connection.prepareStatement(
                    "SELECT duration_ms FROM engine_activity WHERE policy = ? AND activity = 'hear'")) {
                select.setString(1, policy.value());
                return firstNumber(select.executeQuery());
            }
        });

        assertThat(took).isEqualTo(Duration.ofHours(5).toMillis());
    }

    @Test
    void leaves_the_engines_own_history_empty() {
        var policy = new PolicyId("unrecorded");
        engine.processes().start("hearing", policy, Values.of("quorum", 5));
        complete(policy, "clerk-1");

        for (var table :
                List.of("ACT_HI_PROCINST", "ACT_HI_ACTINST", "ACT_HI_TASKINST", "ACT_HI_VARINST", "ACT_HI_DETAIL")) {
            var rows = engine.work().call(connection -> {
                try (var select = connection.createStatement()) {
                    return firstNumber(select.executeQuery("SELECT COUNT(*) FROM " + table));
                }
            });
            assertThat(rows).as(table).isZero();
        }
    }

    private void complete(PolicyId policy, String actor) {
        var tasks = engine.camunda().getTaskService();
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(policy.value())
                .singleResult();
        ActingAs.actor(actor, () -> tasks.complete(task.getId()));
    }

    private static long firstNumber(java.sql.ResultSet rows) throws SQLException {
        rows.next();
        return rows.getLong(1);
    }

    /** A clock that stands still until it is moved. */
    private static final class MovedClock extends Clock {

        private volatile Instant now = Instant.parse("2026-03-02T09:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
