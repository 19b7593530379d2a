package org.madang.engine.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.madang.engine.UnitOfWork;

/** A running engine on one database, put together from its concerns; knows nothing of OSGi. */
final class Engine implements AutoCloseable {

    private final EngineSettings settings;
    private final Clock clock;
    private final ProcessEngine camunda;

    private final UnitOfWork work;

    private Engine(EngineSettings settings, Clock clock, ProcessEngine camunda, UnitOfWork work) {
        this.settings = settings;
        this.clock = clock;
        this.camunda = camunda;
        this.work = work;
    }

    /** Starts an engine; the concerns join it in the order given, after the engine's own. */
    static Engine start(
            EngineSettings settings, Clock clock, Optional<DataSource> host, List<ProcessEnginePlugin> concerns) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setJdbcUrl(settings.database().url());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setTransactionContextFactory(ForcedTransaction::new);
        var afterCommit = new AfterCommit();
        configuration.setCustomPreCommandInterceptorsTxRequired(List.of(afterCommit));
        configuration.setProcessEnginePlugins(List.copyOf(concerns));
        var camunda = configuration.buildProcessEngine();
        return new Engine(
                settings, clock, camunda, new EngineWork(configuration.getCommandExecutorTxRequired(), afterCommit));
    }

    EngineSettings settings() {
        return settings;
    }

    Clock clock() {
        return clock;
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

    @Override
    public void close() {
        camunda.close();
    }
}
