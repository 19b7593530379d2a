package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.madang.api.Actor;
import org.madang.api.Backups;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.madang.api.Problem;
import org.madang.api.StepResult.Done;
import org.madang.api.Values;

/** A backup goes from every kind of database to every kind. */
class EngineBackupsTest {

    private static final PolicyId POLICY = new PolicyId(StepBench.POLICY);
    private static final Actor CLERK = Actor.of("clerk-7", "clerk");
    private static final String LONG = "긴 글 'quoted' \n".repeat(500);

    static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of(Databases.h2(), Databases.postgresql()),
                Arguments.of(Databases.postgresql(), Databases.h2()),
                Arguments.of(Databases.postgresql(), Databases.postgresql()));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void goes_on_in_another_database_where_it_was(EngineSettings.Database from, EngineSettings.Database to) {
        byte[] backup;
        Backups.Contents written;
        List<?> events;
        try (var bench = on(from)) {
            begin(bench);
            events = bench.engine.processes().events(POLICY);
            var out = new ByteArrayOutputStream();
            written = backups(bench).write(out);
            backup = out.toByteArray();
        }

        try (var bench = on(to)) {
            assertThat(restore(bench, backup)).isEqualTo(written);
        }

        try (var bench = on(to)) {
            assertThat(bench.engine.processes().events(POLICY)).isEqualTo(events);
            assertThat(bench.engine.processes().variables(POLICY))
                    .isEqualTo(Values.of("text", LONG).with("groups", List.of("deaf", "blind")));
            var task = bench.tasks.of(POLICY).get(0);
            bench.inline("note", call -> Done.withNothing());
            bench.tasks.complete(task.id(), CLERK, Values.none());
            bench.clock.set(bench.clock.instant().plus(Duration.ofDays(9)));
            bench.workload().runDue();
            assertThat(bench.engine.processes().isRunning(POLICY)).isFalse();
            assertThat(bench.engine.processes().events(POLICY)).hasSizeGreaterThan(events.size());
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void changes_nothing_when_it_can_not_restore_all(EngineSettings.Database from, EngineSettings.Database to) {
        byte[] backup;
        try (var bench = on(from)) {
            begin(bench);
            var out = new ByteArrayOutputStream();
            backups(bench).write(out);
            backup = out.toByteArray();

            refuses(bench, backup, Problem.CONFLICT, "has seen processes already");
        }

        try (var bench = on(to)) {
            refuses(bench, Arrays.copyOf(backup, backup.length - 40), Problem.BAD_INPUT, "no whole backup");
            refuses(bench, "PK zip".getBytes(StandardCharsets.UTF_8), Problem.BAD_INPUT, "no whole backup");
            refuses(bench, changed(backup, "\"camunda\":\"7", "\"camunda\":\"6"), Problem.BAD_INPUT, "camunda=6.24.0");
            refuses(
                    bench,
                    changed(backup, "{\"table\":\"engine_event\"", "{\"table\":\"engine_evens\""),
                    Problem.BAD_INPUT,
                    "engine_evens");
            assertThat(bench.engine.processes().events(POLICY)).isEmpty();

            assertThat(restore(bench, backup).rows()).containsKey("engine_event");
        }
    }

    private static void refuses(StepBench bench, byte[] backup, Problem problem, String why) {
        assertThatThrownBy(() -> restore(bench, backup))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining(why)
                .extracting("problem")
                .isEqualTo(problem);
    }

    private static byte[] changed(byte[] backup, String from, String to) {
        var text = new String(backup, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    /** A token at a task, one at a timer, one at a step that nobody offers. */
    private static void begin(StepBench bench) {
        bench.deploy(StepBench.process("p")
                .startEvent()
                .parallelGateway("fork")
                .userTask("vote")
                .camundaCandidateGroups("clerk")
                .endEvent()
                .moveToNode("fork")
                .intermediateCatchEvent("wait")
                .timerWithDuration("P8D")
                .endEvent()
                .moveToNode("fork")
                .serviceTask("call")
                .camundaType("external")
                .camundaTopic("note")
                .endEvent()
                .done());
        bench.start(Map.of("text", LONG, "groups", List.of("deaf", "blind")));
    }

    private static StepBench on(EngineSettings.Database database) {
        return StepBench.on(StepBench.memory().withDatabase(database));
    }

    private static Backups backups(StepBench bench) {
        return new EngineBackups(bench.engine.database(), bench.clock);
    }

    private static Backups.Contents restore(StepBench bench, byte[] backup) {
        return backups(bench).restore(new ByteArrayInputStream(backup));
    }
}
