package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.api.PackStatus.State;
import org.madang.api.Packs;
import org.madang.api.Settings;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** Packs are checked with the class loaders of the bundle that ships, whatever the caller's is. */
class PacksInFelixTest {

    @TempDir
    private Path home;

    @Test
    void checks_and_deploys_packs_inside_the_bundle() throws Exception {
        TestPacks.folder(
                home.resolve("processes"),
                "city",
                "a.bpmn",
                TestPacks.around("city", "<userTask id='work' camunda:formKey='decide'/>"),
                "forms/decide.form",
                TestPacks.FORM,
                "ages.dmn",
                TestPacks.dmn("ages", "UNIQUE", "number", "< 18", ">= 18"),
                "parameters.yaml",
                "quorum: {value: 5, type: number}");
        var wrong = TestPacks.folder(home, "wrong", "a.dmn", TestPacks.dmn("wrong", "UNIQUE", "number", ">= >="));
        var felix = start();
        try {
            var packs = packs(felix);

            var settled = packs.settle(Duration.ofSeconds(60));
            var refused = packs.deploy(wrong);

            assertThat(settled).isTrue();
            assertThat(packs.all()).first().satisfies(status -> {
                assertThat(status.message()).isEmpty();
                assertThat(status.state()).isEqualTo(State.DEPLOYED);
            });
            assertThat(refused.message()).contains("'>= >=' is not FEEL");
        } finally {
            felix.stop();
            felix.waitForStop(20_000);
        }
    }

    private Framework start() throws BundleException {
        var felix = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        home.resolve("cache").toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        "org.madang.api;version=1.0.0"));
        felix.start();
        Settings settings = key -> key.equals("madang.home") ? Optional.of(home.toString()) : Optional.empty();
        felix.getBundleContext().registerService(Settings.class, settings, null);
        felix.getBundleContext().registerService(Clock.class, Clock.systemUTC(), null);
        CharterBundle.install(felix.getBundleContext());
        felix.getBundleContext()
                .installBundle("reference:" + Path.of("target/classes").toUri())
                .start();
        return felix;
    }

    private static Packs packs(Framework felix) {
        var reference = felix.getBundleContext().getServiceReference(Packs.class);
        return felix.getBundleContext().getService(reference);
    }
}
