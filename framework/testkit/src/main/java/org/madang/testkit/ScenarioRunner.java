package org.madang.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madang.api.Policies;
import org.madang.api.Workload;

/**
 * Plays a scenario on a platform that has no threads of its own, from the state it finds there: a run that was killed
 * goes on where it was.
 */
public final class ScenarioRunner {

    private static final Duration LONGEST = Duration.ofDays(3653);

    private final ServiceDesk desk;
    private final TestClock clock;
    private final List<Part> parts;

    private ScenarioRunner(ServiceDesk desk, TestClock clock, List<Part> parts) {
        this.desk = desk;
        this.clock = clock;
        this.parts = List.copyOf(parts);
    }

    /** A runner with the parts of the scenario format; the clock must be the platform's. */
    public static ScenarioRunner on(ServiceDesk desk, TestClock clock) {
        return new ScenarioRunner(
                desk,
                clock,
                List.of(
                        new Directory(),
                        new Proposer(),
                        new Contributors(),
                        new Reviewers(),
                        new Messengers(),
                        new TaskDoers()));
    }

    /** The same with one more part, which acts before the others. */
    public ScenarioRunner with(Part part) {
        var more = new ArrayList<Part>();
        more.add(part);
        more.addAll(parts);
        return new ScenarioRunner(desk, clock, more);
    }

    /**
     * Plays it to its end: until the policy's processes have ended, or nothing more can happen.
     *
     * @throws org.madang.api.PlatformException when the platform refuses what an actor does
     */
    public Outcome run(Scenario scenario) {
        var stage = new Stage(desk, clock, scenario);
        if (desk.service(Policies.class).find(stage.policy()).isEmpty()) {
            clock.set(scenario.start());
        }
        play(stage);
        return Outcome.of(stage, parts);
    }

    private void play(Stage stage) {
        var rounds = new Rounds();
        var end = stage.scenario().start().plus(LONGEST);
        for (var next = settle(stage, rounds); next.isPresent(); next = settle(stage, rounds)) {
            if (next.get().isAfter(end)) {
                return;
            }
            stage.moveTo(next.get());
        }
    }

    /**
     * Lets everybody act until nobody has anything to do at this moment.
     *
     * @return the next moment at which something happens
     */
    private Optional<Instant> settle(Stage stage, Rounds rounds) {
        var workload = desk.service(Workload.class);
        do {
            rounds.count(stage);
            workload.runDue();
        } while (parts.stream().anyMatch(part -> part.act(stage)));
        return stage.places().isEmpty() ? Optional.empty() : nextMoment(stage, workload);
    }

    private Optional<Instant> nextMoment(Stage stage, Workload workload) {
        return Stream.concat(
                        workload.nextDue().stream(),
                        parts.stream().map(part -> part.next(stage)).flatMap(Optional::stream))
                .min(Comparator.naturalOrder());
    }
}
