package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.api.Persons;
import org.madang.api.Policies;
import org.madang.api.Settings;
import org.madang.api.Step;
import org.madang.api.Timeline;
import org.madang.engine.Deadlines;
import org.madang.engine.Migrations;
import org.madang.engine.Outbox;
import org.madang.engine.Processes;
import org.madang.engine.UnitOfWork;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;

class WaitingTest {

    private Framework framework;
    private BundleContext registry;
    private final Waiting waiting = new Waiting();

    @BeforeEach
    void start(@TempDir Path home) throws Exception {
        framework = new FrameworkFactory().newFramework(Map.of("org.osgi.framework.storage", home.toString()));
        framework.start();
        registry = framework.getBundleContext();
        waiting.start(registry);
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(0);
    }

    @Test
    void offers_everything_while_all_it_needs_is_there() throws Exception {
        var units = offerAllIn("Asia/Seoul");
        assertThat(registry.getServiceReference(Policies.class)).isNotNull();
        assertThat(registry.getServiceReference(Timeline.class)).isNotNull();
        assertThat(registry.getServiceReferences(Step.class, "(&(step=policy.admit)(inline=true))"))
                .hasSize(1);

        units.unregister();
        assertThat(registry.getServiceReference(Policies.class)).isNull();

        offerUnits();
        assertThat(registry.getServiceReference(Policies.class)).isNotNull();
    }

    @Test
    void takes_everything_back_when_it_stops() {
        offerAllIn("Asia/Seoul");

        waiting.stop();

        assertThat(registry.getServiceReference(Policies.class)).isNull();
    }

    @Test
    void offers_nothing_in_a_zone_that_does_not_exist() {
        offerAllIn("Seoul");

        assertThat(registry.getServiceReference(Policies.class)).isNull();
    }

    private ServiceRegistration<UnitOfWork> offerAllIn(String zone) {
        Settings settings = key -> Optional.of(zone).filter(text -> key.equals("madang.zone"));
        Migrations migrations = (room, resources, location) -> {};
        registry.registerService(Clock.class, Clock.system(ZoneOffset.UTC), null);
        registry.registerService(Settings.class, settings, null);
        registry.registerService(Migrations.class, migrations, null);
        registry.registerService(Outbox.class, new KeptOutbox(), null);
        registry.registerService(Deadlines.class, new DayEnds(ZoneOffset.UTC), null);
        registry.registerService(Persons.class, new KnownPersons(), null);
        registry.registerService(Processes.class, new RecordedProcesses(), null);
        assertThat(registry.getServiceReference(Policies.class)).isNull();
        return offerUnits();
    }

    private ServiceRegistration<UnitOfWork> offerUnits() {
        return registry.registerService(UnitOfWork.class, new PlainUnits(TestDatabase.H2.source()), null);
    }
}
