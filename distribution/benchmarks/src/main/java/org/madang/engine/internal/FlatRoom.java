package org.madang.engine.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.madang.api.Packs;
import org.madang.api.Step;
import org.madang.api.Tasks;
import org.madang.engine.Processes;
import org.osgi.framework.Version;

/** The engine room put together as in its bundle, but on a class path, and with any history. */
public final class FlatRoom implements AutoCloseable {

    private static final int WORKERS = 2;
    private static final Duration POLL = Duration.ofSeconds(30);

    private final Engine engine;
    private final StepRegistry registry;
    private final StepHost host;
    private final PackQueue packs;

    private FlatRoom(Engine engine, Steps steps) {
        this.engine = engine;
        this.registry = steps.registry();
        this.host = StepHost.start(engine, steps, StepRetries.usual());
        var surroundings = new EngineSurroundings(engine.camunda().getRepositoryService(), registry, steps.remote());
        var charter = new PackCharter(surroundings, () -> LocalDate.now(ZoneId.of("UTC")), Locale.ENGLISH);
        var check = new PackCheck(new EngineParse(engine.configuration()), surroundings, charter);
        this.packs = new PackQueue(new PackDesk(check, new PackDeployer(engine), new SentPacks(engine.work())));
    }

    /** What is kept of what happened. */
    public enum History {
        /** Our event table. */
        EVENTS,
        /** The engine's own tables, everything. */
        FULL,
        /** Nothing. */
        NONE
    }

    /** Opens the room on the database. */
    public static FlatRoom open(DataSource database, Path home, History history) {
        var unused = new EngineSettings.Database("", "", "", 0);
        var settings = new EngineSettings(
                unused, WORKERS, POLL, home.resolve("processes"), ZoneId.of("UTC"), "plain", Locale.ENGLISH);
        var steps = new Steps(new StepRegistry(Duration.ZERO), new StepCalls(Locale.ENGLISH));
        var concerns = List.<ProcessEnginePlugin>of(
                new StepPlugin(steps), new PackPlugin(), new GuardPlugin(), new HistoryChoice(history));
        var engine = Engine.start(settings, Clock.systemUTC(), Optional.of(database), concerns);
        var room = new FlatRoom(engine, steps);
        engine.begin();
        return room;
    }

    /** Offers a step, as a plugin would. */
    public void provide(String name, boolean inline, Step step) {
        var version = Version.parseVersion("1.0.0");
        registry.add(new StepOffer(name, version, 0, inline, new PluginVersion("flat", version)), step);
    }

    public Packs packs() {
        return packs;
    }

    public Processes processes() {
        return engine.processes();
    }

    public Tasks tasks() {
        return new EngineTasks(engine.camunda().getTaskService(), engine.work());
    }

    @Override
    public void close() {
        packs.close();
        host.close();
        engine.close();
    }

    /** Comes after our event log, and takes its place when another history is wanted. */
    private static final class HistoryChoice extends AbstractProcessEnginePlugin {

        private final History history;

        HistoryChoice(History history) {
            this.history = history;
        }

        @Override
        public void preInit(ProcessEngineConfigurationImpl configuration) {
            if (history == History.EVENTS) {
                return;
            }
            configuration.setHistory(history == History.FULL ? "full" : "none");
            configuration.setHistoryEventHandler(new DbHistoryEventHandler());
            configuration.setHistoryEventProducer(new CacheAwareHistoryEventProducer());
        }
    }
}
