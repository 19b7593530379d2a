package org.madang.engine.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.madang.api.StepResult;
import org.osgi.framework.Version;

/** An engine in memory with a desk that packs are offered to. */
final class Packing implements AutoCloseable {

    private final Engine engine;
    private final StepRegistry steps = new StepRegistry(Duration.ofSeconds(1));
    private final AtomicInteger judged = new AtomicInteger();
    private final PackCheck check;
    private final PackDesk desk;
    private final EngineCaseMoves moves;

    Packing() {
        this(Models.inMemory());
    }

    Packing(EngineSettings settings) {
        engine = Engine.start(
                settings, Clock.systemUTC(), Optional.empty(), List.of(new PackPlugin(), new GuardPlugin()));
        var surroundings = new EngineSurroundings(engine.camunda().getRepositoryService(), steps, new RemoteSteps());
        var charter = new PackCharter(surroundings, this::judging, Locale.ENGLISH);
        check = new PackCheck(new EngineParse(engine.configuration()), surroundings, charter);
        desk = newDesk();
        moves = new EngineCaseMoves(engine, new CaseJudge(engine.camunda(), charter));
    }

    /** How often the charter was asked. */
    int judged() {
        return judged.get();
    }

    private LocalDate judging() {
        judged.incrementAndGet();
        return LocalDate.of(2026, 4, 1);
    }

    /** A desk that knows nothing of what others were offered, as after a restart. */
    PackDesk newDesk() {
        return new PackDesk(check, new PackDeployer(engine), new SentPacks(engine.work()));
    }

    /** Somebody offers a step from now on. */
    StepProvider offer(String step) {
        var plugin = new PluginVersion("org.example.plugin", Version.parseVersion("1.0.0"));
        return steps.add(
                new StepOffer(step, Version.parseVersion("1.0.0"), 0, false, plugin),
                call -> StepResult.Done.withNothing());
    }

    void leave(StepProvider provider) {
        steps.remove(provider);
    }

    /** What is wrong with a pack, one line each. */
    List<String> faults(Pack pack) {
        return check.check(pack).findings().stream().map(Finding::message).toList();
    }

    PackDesk desk() {
        return desk;
    }

    EngineCaseMoves moves() {
        return moves;
    }

    Engine engine() {
        return engine;
    }

    StepRegistry steps() {
        return steps;
    }

    @Override
    public void close() {
        engine.close();
    }
}
