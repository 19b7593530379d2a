package org.madang.engine.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.madang.api.Backups;
import org.madang.api.Packs;
import org.madang.api.Progress;
import org.madang.api.Tasks;
import org.madang.api.Workload;
import org.madang.engine.CaseMoves;
import org.madang.engine.Deadlines;
import org.madang.engine.Deployments;
import org.madang.engine.ExternalTasks;
import org.madang.engine.Forms;
import org.madang.engine.Migrations;
import org.madang.engine.Outbox;
import org.madang.engine.ProcessVersions;
import org.madang.engine.Processes;
import org.madang.engine.UnitOfWork;

/** The whole room put together: an engine, its steps, its packs. */
final class EngineRoom implements AutoCloseable {

    /** How long a leaving plugin may finish its calls. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Engine engine;
    private final Steps steps;
    private final StepHost host;
    private final PackQueue packs;
    private final CaseMoves moves;

    private EngineRoom(Engine engine, Steps steps) {
        this.engine = engine;
        this.steps = steps;
        var surroundings =
                new EngineSurroundings(engine.camunda().getRepositoryService(), steps.registry(), steps.remote());
        var charter = charter(engine, surroundings);
        this.packs = new PackQueue(desk(engine, surroundings, charter));
        this.moves = new EngineCaseMoves(engine, new CaseJudge(engine.camunda(), charter));
        this.host = StepHost.start(engine, steps, StepRetries.usual());
        steps.registry().onArrival(() -> packs.add(PackDesk::retryWaiting));
    }

    static EngineRoom open(EngineSettings settings, Clock clock, Optional<DataSource> database) {
        var steps = new Steps(new StepRegistry(PATIENCE), new StepCalls(settings.language()));
        var concerns = List.<ProcessEnginePlugin>of(new StepPlugin(steps), new PackPlugin(), new GuardPlugin());
        return new EngineRoom(Engine.start(settings, clock, database, concerns), steps);
    }

    Engine engine() {
        return engine;
    }

    StepRegistry steps() {
        return steps.registry();
    }

    PackQueue packs() {
        return packs;
    }

    /** What the room does for others, by the interfaces they know. */
    Map<Class<?>, Object> services() {
        var services = new LinkedHashMap<Class<?>, Object>();
        services.put(UnitOfWork.class, engine.work());
        services.put(Outbox.class, engine.outbox());
        services.put(Deadlines.class, CaseTime.of(engine.configuration()));
        services.put(Migrations.class, engine.migrations());
        services.put(Processes.class, engine.processes());
        services.put(Tasks.class, new EngineTasks(engine.camunda().getTaskService(), engine.work()));
        services.put(Workload.class, host.workload());
        services.put(Progress.class, new EngineProgress(engine.work()));
        services.put(Packs.class, packs);
        services.put(ExternalTasks.class, externalTasks());
        services.put(Deployments.class, new EngineDeployments(engine.camunda().getRepositoryService(), packs));
        services.put(CaseMoves.class, moves);
        services.put(ProcessVersions.class, new EngineProcessVersions(engine.camunda()));
        services.put(Forms.class, new EngineForms(engine.camunda().getRepositoryService(), engine.work()));
        services.put(Backups.class, new EngineBackups(engine.database(), engine.clock()));
        return services;
    }

    @Override
    public void close() {
        packs.close();
        host.close();
        engine.close();
    }

    private ExternalTasks externalTasks() {
        return new EngineExternalTasks(
                engine.configuration(), steps, StepRetries.usual(), () -> packs.add(PackDesk::retryWaiting));
    }

    private static PackCharter charter(Engine engine, PackSurroundings surroundings) {
        var settings = engine.settings();
        return new PackCharter(
                surroundings,
                () -> LocalDate.ofInstant(engine.clock().instant(), settings.zone()),
                settings.language());
    }

    private static PackDesk desk(Engine engine, PackSurroundings surroundings, PackCharter charter) {
        var check = new PackCheck(new EngineParse(engine.configuration()), surroundings, charter);
        return new PackDesk(check, new PackDeployer(engine), new SentPacks(engine.work()));
    }
}
