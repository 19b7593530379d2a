package org.madang.engine.internal;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.impl.calendar.BusinessCalendarManager;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.form.engine.HtmlFormEngine;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.joda.time.DateTimeUtils;
import org.joda.time.DateTimeZone;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** How this house wants its engine: durable, quiet, without code of strangers, on the platform's clock. */
final class EngineConfiguration extends StandaloneProcessEngineConfiguration {

    /** The waits before a failed job is tried again; then it becomes an incident. */
    static final String RETRIES = "PT10S,PT1M,PT5M,PT30M,PT2H";

    private static final String EL_UTIL = "org.camunda.bpm.impl.juel.jakarta.el.ELUtil";

    private final Runnable tables;

    /** The engine's own work on its tables waits until ours are there. */
    EngineConfiguration(EngineSettings settings, EngineDatabase database, AfterCommit afterCommit, Runnable tables) {
        this.tables = tables;
        setProcessEngineName("madang-" + UUID.randomUUID());
        storing(database, afterCommit);
        working(settings);
        keepingQuiet();
        running();
    }

    /** The concerns join in this order, after the events. */
    EngineConfiguration with(List<ProcessEnginePlugin> concerns) {
        var all = new ArrayList<ProcessEnginePlugin>();
        all.add(new EventLog());
        all.addAll(concerns);
        setProcessEnginePlugins(all);
        return this;
    }

    @Override
    protected void init() {
        super.init();
        tables.run();
    }

    /** The engine's time is the city's; it is kept in static fields of this bundle's own copy of Joda-Time. */
    static void follow(Clock clock, ZoneId zone) {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
        DateTimeZone.setDefault(DateTimeZone.forTimeZone(TimeZone.getTimeZone(zone)));
    }

    /** Loads, under the right class loader, what would stay broken for ever if it were first loaded under another. */
    static void warmUp() {
        try {
            Class.forName(EL_UTIL, true, BundleLoader.here());
        } catch (ClassNotFoundException failure) {
            throw new IllegalStateException("The engine's bundle lacks " + EL_UTIL, failure);
        }
    }

    private void storing(EngineDatabase database, AfterCommit afterCommit) {
        setDataSource(database.source());
        setDatabaseSchemaUpdate(DB_SCHEMA_UPDATE_TRUE);
        setIdGenerator(new StrongUuidGenerator());
        setTransactionContextFactory(ForcedTransaction::new);
        setCustomPreCommandInterceptorsTxRequired(List.of(afterCommit, new QueryGuard()));
        setCustomPreCommandInterceptorsTxRequiresNew(List.of(new QueryGuard()));
        setVariableTypes(VariableTypes.plain());
        setDefaultSerializationFormat(JsonVariable.FORMAT);
        setImplicitVariableUpdateDetectionEnabled(false);
    }

    private void working(EngineSettings settings) {
        setJobExecutor(new EngineThreads(settings));
        setJobExecutorActivate(false);
        setJobExecutorDeploymentAware(true);
        setJobExecutorAcquireByDueDate(true);
        setFailedJobRetryTimeCycle(RETRIES);
        setBusinessCalendarManager(calendars(new CaseTime(settings.calendar(), settings.zone())));
    }

    private static BusinessCalendarManager calendars(CaseTime time) {
        var calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, new CityDurations(time));
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new CityDueDates(time));
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new CycleBusinessCalendar());
        return calendars;
    }

    private void keepingQuiet() {
        setMetricsEnabled(false);
        setTaskMetricsEnabled(false);
        setDbMetricsReporterActivate(false);
        setAuthorizationEnabled(false);
        setCmmnEnabled(false);
        setStandaloneTasksEnabled(false);
        setCreateDiagramOnDeploy(false);
        setEnableCmdExceptionLogging(false);
    }

    private void running() {
        setClassLoader(BundleLoader.here());
        setExpressionManager(new SafeExpressions());
        setEnableExpressionsInAdhocQueries(false);
        setEnableExpressionsInStoredQueries(false);
        var feel = new FeelOnly();
        setScriptEngineResolver(feel);
        setResolverFactories(List.of(feel));
        setEnableFetchScriptEngineFromProcessApplication(false);
        setEnableScriptEngineLoadExternalResources(false);
        setAutoStoreScriptVariables(false);
        setBpmnParseFactory(SafeParse::new);
        setFormEngines(new java.util.HashMap<>(Map.of("html", new HtmlFormEngine())));
        setArtifactFactory(new NoArtifacts());
    }

    /** No model may have the engine make an object of a class. */
    private static final class NoArtifacts implements ArtifactFactory {

        @Override
        public <T> T getArtifact(Class<T> type) {
            throw new PlatformException(
                    Problem.PACK,
                    "Class '%s' can not be used by a model; work is done by steps".formatted(type.getName()));
        }
    }
}
