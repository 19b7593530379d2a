package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.api.Step;
import org.madang.api.StepResult.Done;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.Version;
import org.osgi.framework.launch.Framework;

class StepTrackerTest {

    private static final Step NOTHING = call -> Done.withNothing();

    @TempDir
    private Path cache;

    private final StepRegistry registry = new StepRegistry(Duration.ofSeconds(10));
    private Framework felix;
    private StepTracker tracker;

    @BeforeEach
    void open() throws Exception {
        felix = new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, cache.toString()));
        felix.start();
        tracker = new StepTracker(felix.getBundleContext(), registry);
        tracker.open();
    }

    @AfterEach
    void close() throws Exception {
        tracker.close();
        felix.stop();
        felix.waitForStop(10_000);
    }

    @Test
    void knows_what_a_step_service_says_of_itself() {
        publish(Map.of("step", "tally", "version", "1.2.0", "inline", true, Constants.SERVICE_RANKING, 7));

        assertThat(registry.offers())
                .containsExactly(new StepOffer(
                        "tally",
                        new Version("1.2.0"),
                        7,
                        true,
                        PluginVersion.of(felix.getBundleContext().getBundle())));
    }

    @Test
    void takes_what_a_step_service_leaves_open_for_granted() {
        publish(Map.of("step", "tally"));

        assertThat(registry.offers())
                .extracting(StepOffer::version, StepOffer::ranking, StepOffer::inline)
                .containsExactly(org.assertj.core.api.Assertions.tuple(Version.emptyVersion, 0, false));
    }

    @Test
    void forgets_a_step_when_its_service_goes() {
        var service = publish(Map.of("step", "tally"));

        service.unregister();

        assertThat(registry.offers()).isEmpty();
    }

    @Test
    void overlooks_a_step_service_without_a_name() {
        publish(Map.of("version", "1.2.0"));

        assertThat(registry.offers()).isEmpty();
    }

    @Test
    void knows_the_steps_that_were_there_before_it() {
        tracker.close();
        publish(Map.of("step", "tally"));
        assertThat(registry.find(StepNeed.any("tally"), Optional.empty())).isEmpty();

        tracker = new StepTracker(felix.getBundleContext(), registry);
        tracker.open();

        assertThat(registry.find(StepNeed.any("tally"), Optional.empty())).isPresent();
    }

    private ServiceRegistration<Step> publish(Map<String, Object> properties) {
        return felix.getBundleContext().registerService(Step.class, NOTHING, FrameworkUtil.asDictionary(properties));
    }
}
