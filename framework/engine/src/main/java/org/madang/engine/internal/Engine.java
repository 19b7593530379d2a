package org.madang.engine.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.repository.Deployment;
import org.madang.engine.Migrations;
import org.madang.engine.Outbox;
import org.madang.engine.Processes;
import org.madang.engine.UnitOfWork;

/** A running engine on one database, put together from its concerns; knows nothing of OSGi. */
final class Engine implements AutoCloseable {

    private final EngineSettings settings;
    private final Clock clock;
    private final EngineDatabase database;
    private final ProcessEngine camunda;
    private final UnitOfWork work;
    private final Outbox outbox;

    private Engine(EngineSettings settings, Clock clock, EngineDatabase database, Made made) {
        this.settings = settings;
        this.clock = clock;
        this.database = database;
        this.camunda = made.camunda();
        this.work = made.work();
        this.outbox = made.outbox();
    }

    private record Made(ProcessEngine camunda, UnitOfWork work, Outbox outbox) {}

    /**
     * Starts an engine; the concerns join it in the order given, after the engine's own. Timers and jobs rest until
     * {@link #work} is told to begin.
     */
    static Engine start(
            EngineSettings settings, Clock clock, Optional<DataSource> host, List<ProcessEnginePlugin> concerns) {
        QuietLibraries.hush();
        EngineConfiguration.follow(clock, settings.zone());
        var database = EngineDatabase.open(settings.database(), host);
        try {
            var made = BundleLoader.call(() -> make(settings, database, concerns));
            return new Engine(settings, clock, database, made);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    private static Made make(EngineSettings settings, EngineDatabase database, List<ProcessEnginePlugin> concerns) {
        var afterCommit = new AfterCommit();
        var configuration = new EngineConfiguration(settings, database, afterCommit, tables(database));
        var work = new EngineWork(configuration::getCommandExecutorTxRequired, afterCommit);
        var outbox = new EngineOutbox(work);
        var all = Stream.concat(concerns.stream(), Stream.of(new StartNews(outbox).plugin()));
        configuration.with(all.toList());
        EngineConfiguration.warmUp();
        return new Made(configuration.buildProcessEngine(), work, outbox);
    }

    /** Begins to make our own tables; the engine reads its mappings meanwhile, which takes longer. */
    private static Runnable tables(EngineDatabase database) {
        return BundleLoader.beginApart(
                "madang-engine-tables",
                () -> database.migrations()
                        .apply("engine", BundleLoader.here(), "org/madang/engine/internal/migrations"));
    }

    /** Lets the engine's own threads work, if it may have any, on jobs of every model there is. */
    void begin() {
        camunda.getRepositoryService().createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .forEach(camunda.getManagementService()::registerDeploymentForJobExecutor);
        if (settings.workers() > 0) {
            configuration().getJobExecutor().start();
        }
    }

    EngineSettings settings() {
        return settings;
    }

    Clock clock() {
        return clock;
    }

    EngineDatabase database() {
        return database;
    }

    ProcessEngine camunda() {
        return camunda;
    }

    ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) camunda.getProcessEngineConfiguration();
    }

    UnitOfWork work() {
        return work;
    }

    Outbox outbox() {
        return outbox;
    }

    Processes processes() {
        return new EngineProcesses(camunda, work);
    }

    Migrations migrations() {
        return database.migrations();
    }

    @Override
    public void close() {
        try {
            configuration().getJobExecutor().shutdown();
            camunda.close();
        } finally {
            database.close();
        }
    }
}
