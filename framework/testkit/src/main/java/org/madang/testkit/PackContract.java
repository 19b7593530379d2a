package org.madang.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.madang.api.PackStatus;
import org.madang.api.Packs;

/**
 * What every process pack must keep to: it is deployed, and each of its scenarios ends as it says. Extend it, with
 * {@link MadangTest} on the class naming the pack and the plugins it needs.
 */
public abstract class PackContract {

    /** The folder of the pack; the project's own unless said otherwise. */
    protected Path pack() {
        return Path.of("");
    }

    @Test
    void is_deployed(Packs packs) {
        var faulty = packs.all().stream()
                .filter(pack -> pack.state() != PackStatus.State.DEPLOYED)
                .map(pack -> "%s is %s: %s".formatted(pack.pack(), pack.state(), pack.message()))
                .collect(Collectors.joining("\n"));

        assertEquals("", faulty);
        assertFalse(packs.all().isEmpty(), "No process pack was found; name it in @MadangTest(processes = …)");
    }

    @TestFactory
    Stream<DynamicTest> every_scenario(TestPlatform madang) {
        return Scenarios.of(pack()).stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.name(), () -> play(scenario, madang)));
    }

    private static void play(Scenario scenario, TestPlatform madang) {
        var outcome =
                ScenarioRunner.on(madang.platform()::service, madang.clock()).run(scenario);

        assertEquals(List.of(), outcome.differences(), () -> scenario.title() + "\n" + lines(outcome));
    }

    private static String lines(Outcome outcome) {
        return outcome.timeline().stream()
                .map(entry -> "%s %s: %s".formatted(entry.at(), entry.act(), entry.text()))
                .collect(Collectors.joining("\n"));
    }
}
