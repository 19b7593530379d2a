package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.api.Actor;
import org.madang.api.NewPolicy;
import org.madang.api.Policies;
import org.madang.api.PolicyId;
import org.madang.api.Tasks;
import org.madang.api.Values;
import org.madang.api.Workload;
import org.madang.platform.Platform;

/** Many timers that fall due together; {@code -Dmadang.timers=10000} for more of them. */
final class TimersTest {

    private static final System.Logger LOG = System.getLogger(TimersTest.class.getName());
    private static final int TIMERS = Integer.getInteger("madang.timers", 2000);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** In Berlin the clock goes from two to three in the night of 29 March 2026. */
    private static final Instant DAY_BEFORE = Instant.parse("2026-03-28T11:00:00Z");

    /** The first moment after that day, which has 23 hours. */
    private static final Instant DAY_AFTER = Instant.parse("2026-03-29T22:00:00Z");

    @TempDir
    Path home;

    private final MovableClock clock = new MovableClock(DAY_BEFORE);
    private JdbcConnectionPool database;

    @BeforeEach
    void write_a_pack() {
        database = JdbcConnectionPool.create("jdbc:h2:file:" + home.resolve("host"), "host", "");
        TinyPack.write(
                home.resolve("processes"), "reminder", Map.of("reminder.bpmn", TinyPack.process("reminder", """
                <startEvent id="start"/>
                <sequenceFlow id="in" sourceRef="start" targetRef="work"/>
                <userTask id="work" camunda:candidateGroups="clerk"/>
                <sequenceFlow id="out" sourceRef="work" targetRef="end"/>
                <endEvent id="end"/>
                <boundaryEvent id="late" attachedToRef="work" cancelActivity="false">
                  <timerEventDefinition><timeDuration>${period}</timeDuration></timerEventDefinition>
                </boundaryEvent>
                <sequenceFlow id="remind" sourceRef="late" targetRef="reminded"/>
                <userTask id="reminded" camunda:candidateGroups="reminder"/>
                <sequenceFlow id="over" sourceRef="reminded" targetRef="gone"/>
                <endEvent id="gone"/>
                """)));
    }

    @AfterEach
    void close() {
        database.dispose();
    }

    @Test
    void a_day_is_a_day_of_the_city_also_when_its_clock_changes() {
        try (var platform = start(0)) {
            propose(platform, "days", "P1D");
            assertThat(platform.service(Workload.class).nextDue()).contains(DAY_AFTER);
            propose(platform, "date", "PT1H");
            assertThat(platform.service(Workload.class).nextDue()).contains(DAY_BEFORE.plus(Duration.ofHours(1)));
        }
    }

    @Test
    void each_fires_once_across_a_restart() throws SQLException {
        try (var platform = start(2)) {
            IntStream.range(0, TIMERS).parallel().forEach(number -> propose(platform, "policy-" + number, "P1D"));
            assertThat(count("ACT_RU_JOB")).isEqualTo(TIMERS);
            assertThat(count("ACT_RU_TASK")).isEqualTo(TIMERS);
        }
        clock.set(DAY_AFTER.plusSeconds(60));

        var begin = System.nanoTime();
        try (var platform = start(2)) {
            var started = System.nanoTime();
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> count("ACT_RU_JOB") == 0);
            LOG.log(
                    System.Logger.Level.INFO,
                    "{0} timers fired within {1} ms of the start, which took {2} ms",
                    Integer.toString(TIMERS),
                    Long.toString((System.nanoTime() - started) / 1_000_000),
                    Long.toString((started - begin) / 1_000_000));

            assertThat(platform.service(Workload.class).incidents()).isEmpty();
            var reminded = platform.service(Tasks.class).forRole("reminder", 2 * TIMERS);
            assertThat(reminded)
                    .hasSize(TIMERS)
                    .extracting(task -> task.policy())
                    .doesNotHaveDuplicates();
        }
    }

    private static void propose(Platform platform, String id, String period) {
        platform.service(Policies.class)
                .propose(
                        NewPolicy.of("A bench", "In the park.", Locale.ENGLISH, "reminder")
                                .withId(new PolicyId(id))
                                .withParameters(Values.of("period", period)),
                        Actor.of("resident-1"));
    }

    private Platform start(int workers) {
        return Platform.builder()
                .home(home)
                .environment(Map.of())
                .bundles(Madang.DISTRIBUTION.resolve("bundles"))
                .dataSource(database)
                .clock(clock)
                .setting("madang.zone", "Europe/Berlin")
                .setting("madang.engine.workers", Integer.toString(workers))
                .start();
    }

    private int count(String table) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
