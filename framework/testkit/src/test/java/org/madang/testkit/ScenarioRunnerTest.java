package org.madang.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.platform.Platform;

class ScenarioRunnerTest {

    private static final Path PACKS = Path.of("src/test/packs");
    private static final Scenario TWICE = Scenario.read(PACKS.resolve("greeting/scenarios/twice.yaml"));

    @Test
    void what_was_killed_goes_on_where_it_was(@TempDir Path home) {
        assertThatThrownBy(() -> play(home, new Crash())).hasMessage("crash");

        var outcome = play(home, new Nobody());

        assertThat(outcome.differences()).isEmpty();
        assertThat(TestClock.keptIn(home.resolve("clock"), TWICE.start()).instant())
                .isEqualTo("2026-03-11T00:00:00Z");
    }

    @Test
    void what_is_not_as_expected_is_told(@TempDir Path home) {
        var wrong = Scenario.parse("wrong.yaml", """
                title: Wrong
                start: 2026-03-02T09:00:00+09:00
                policy: {id: p-1, title: T, text: X, language: en, proposer: resident-1, process: greeting}
                contributions: [{id: c-1, during: nowhere, author: r-1, text: Hello}]
                expect: {state: adopted, acts: [propose, adopt], open-tasks: 0, timeline-contains: [fireworks]}
                """);
        try (var platform = start(home, TestClock.at(wrong.start()))) {
            var outcome = ScenarioRunner.on(platform::service, TestClock.at(wrong.start()))
                    .run(wrong);

            assertThat(outcome.differences())
                    .containsExactly(
                            "the policy is 'proposed', not 'adopted'",
                            "act 2, 'adopt', is missing; the timeline has [propose]",
                            "1 tasks are open, not 0",
                            "no timeline entry contains 'fireworks'",
                            "contribution 'c-1' was never made: no consultation was open PT0S after the process came to "
                                    + "'nowhere'");
        }
    }

    private static Outcome play(Path home, Part extra) {
        var clock = TestClock.keptIn(home.resolve("clock"), TWICE.start());
        try (var platform = start(home, clock)) {
            return ScenarioRunner.on(platform::service, clock).with(extra).run(TWICE);
        }
    }

    private static Platform start(Path home, TestClock clock) {
        return Platform.builder()
                .environment(Map.of())
                .home(home)
                .clock(clock)
                .processes(PACKS)
                .setting("madang.engine.workers", "0")
                .start();
    }

    /** Ends the run when the second greeting waits. */
    private static final class Crash implements Part {

        @Override
        public boolean act(Stage stage) {
            if (stage.place("greet").filter(place -> place.visit() == 2).isPresent()) {
                throw new IllegalStateException("crash");
            }
            return false;
        }
    }

    /** Does nothing. */
    private static final class Nobody implements Part {

        @Override
        public boolean act(Stage stage) {
            return false;
        }
    }
}
