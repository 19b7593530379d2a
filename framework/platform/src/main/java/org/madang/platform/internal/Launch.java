package org.madang.platform.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Dictionary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.felix.framework.FrameworkFactory;
import org.jspecify.annotations.Nullable;
import org.madang.api.CityTime;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.api.Settings;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;

/** A Felix of this platform's own, with the framework's bundles in it. */
public final class Launch implements AutoCloseable {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final Framework felix;
    private final Map<Bundle, FrameworkBundle> bundles = new LinkedHashMap<>();

    private @Nullable ServiceRegistration<Settings> settings;

    private Launch(Framework felix) {
        this.felix = felix;
    }

    /** Starts Felix and installs the framework's bundles; none of them runs yet. */
    public static Launch prepare(Home home, LaunchPlan plan) {
        var launch = new Launch(new FrameworkFactory().newFramework(FelixSettings.with(home.cache(), plan.settings())));
        try {
            launch.prepare(plan);
            return launch;
        } catch (BundleException | IOException | RuntimeException failure) {
            launch.close();
            throw Failures.toStart("The framework", failure);
        }
    }

    /** Where the host meets the bundles. */
    public BundleContext context() {
        return felix.getBundleContext();
    }

    /** The framework's own bundles. */
    public List<Bundle> bundles() {
        return List.copyOf(bundles.keySet());
    }

    /** Starts those bundles that start while the others do; the caller's thread does it. */
    public void start(boolean meanwhile) {
        bundles.forEach((bundle, kind) -> {
            if (kind.meanwhile() == meanwhile) {
                start(bundle);
            }
        });
    }

    /** Tells the bundles that everything has been started that may offer a step; process packs are checked from now on. */
    public void started() {
        if (settings != null) {
            settings.setProperties(started(true));
        }
    }

    /** Tells the bundles that plugins and process packs came to rest; from now on the platform is ready. */
    void settled() {
        if (settings != null) {
            settings.setProperties(FrameworkUtil.asDictionary(Map.of("madang.started", true, "madang.settled", true)));
        }
    }

    /** Stops all bundles and waits until they have stopped. */
    @Override
    public void close() {
        try {
            felix.stop();
            felix.waitForStop(STOP_PATIENCE.toMillis());
        } catch (BundleException failure) {
            throw new PlatformException(Problem.INTERNAL, "The framework does not stop: " + failure, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void prepare(LaunchPlan plan) throws BundleException, IOException {
        felix.init();
        var context = felix.getBundleContext();
        settings = context.registerService(Settings.class, plan.settings(), started(false));
        context.registerService(Clock.class, plan.clock(), null);
        context.registerService(CityTime.class, HostTime.of(plan), null);
        plan.database().ifPresent(database -> context.registerService(DataSource.class, database, null));
        for (var bundle : plan.bundles()) {
            try (var content = plan.source().open(bundle.file())) {
                bundles.put(context.installBundle("madang:" + bundle.file(), content), bundle);
            }
        }
        felix.start();
    }

    private static Dictionary<String, ?> started(boolean is) {
        return FrameworkUtil.asDictionary(Map.of("madang.started", is));
    }

    private void start(Bundle bundle) {
        try {
            bundle.start();
        } catch (BundleException failure) {
            throw Failures.toStart("Framework bundle '%s'".formatted(bundle.getSymbolicName()), failure);
        }
    }
}
