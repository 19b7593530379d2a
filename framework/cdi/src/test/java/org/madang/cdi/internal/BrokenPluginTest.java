package org.madang.cdi.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.madang.api.Plugins.State;
import org.osgi.framework.BundleException;

class BrokenPluginTest {

    private static final String BROKEN = "org.madang.cdi.fixture.broken.";

    @RegisterExtension
    static final City city = new City();

    @Test
    void says_which_bean_throws_and_what() throws Exception {
        city.install(Jars.broken("ExplodingStep"));

        assertThat(failure()).startsWith("because bean " + BROKEN + "ExplodingStep could not be created: ");
        assertThat(failure()).endsWith("<- no licence file");
    }

    @Test
    void says_which_class_can_not_be_initialised() throws Exception {
        city.install(Jars.broken("StaticStep"));

        assertThat(failure()).startsWith("because bean " + BROKEN + "StaticStep could not be created: ");
        assertThat(failure()).contains("not a number");
    }

    @Test
    void says_what_nobody_makes() throws Exception {
        city.install(Jars.broken("UnsatisfiedStep"));

        assertThat(failure())
                .contains("type Runnable", "UnsatisfiedStep.nobodyMakesThis")
                .doesNotContain("\n");
    }

    @Test
    void says_that_a_constructor_can_not_be_called() throws Exception {
        city.install(Jars.broken("UnreachableStep"));

        assertThat(failure()).contains("UnreachableStep is marked as @StepType and is no bean");
    }

    @Test
    void says_that_a_class_is_no_step() throws Exception {
        city.install(Jars.broken("NoStep"));

        assertThat(failure()).contains("NoStep is marked as @StepType and does not implement Step");
    }

    @Test
    void says_that_two_beans_offer_the_same_step() throws Exception {
        city.install(Jars.broken("ExplodingStep", "TwinStep"));

        assertThat(failure()).contains("ExplodingStep and ", "TwinStep both offer step 'exploding' 1.0.0");
    }

    @Test
    void says_which_listed_class_is_not_there() throws Exception {
        city.install(Jars.plain().header("Madang-Beans", "vendor.Missing"));

        assertThat(city.status("vendor.plain").message())
                .startsWith("because bean class vendor.Missing can not be loaded");
    }

    @Test
    void says_which_package_nobody_exports() throws Exception {
        var plugin = city.put(Jars.plain().alsoImporting("vendor.library;version=\"[2,3)\""));

        assertThatThrownBy(plugin::start).isInstanceOf(BundleException.class);

        var status = city.status("vendor.plain");
        assertThat(status.state()).isEqualTo(State.FAILED);
        assertThat(status.message())
                .startsWith("because no bundle provides osgi.wiring.package")
                .contains("vendor.library");
    }

    @Test
    void leaves_its_neighbours_alone() throws Exception {
        city.install(Jars.plain());

        city.install(Jars.broken("ExplodingStep"));

        assertThat(city.call("plain").number("calls")).contains(1L);
    }

    @Test
    void is_mended_by_an_update() throws Exception {
        var plugin = city.install(Jars.broken("ExplodingStep"));

        plugin.update(Jars.broken("TwinStep").open());
        city.settle();

        assertThat(city.status("vendor.broken").state()).isEqualTo(State.ACTIVE);
        assertThat(city.offers("exploding")).isTrue();
    }

    private static String failure() {
        var status = city.status("vendor.broken");
        assertThat(status.state()).isEqualTo(State.FAILED);
        return status.message();
    }
}
