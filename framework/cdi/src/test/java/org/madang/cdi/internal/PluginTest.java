package org.madang.cdi.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.madang.api.Plugins.State;
import org.osgi.framework.Constants;

class PluginTest {

    @RegisterExtension
    static final City city = new City();

    @Test
    void offers_a_step_that_knows_no_cdi() throws Exception {
        city.install(Jars.plain());

        assertThat(city.call("plain").number("calls")).contains(1L);
        assertThat(city.call("plain").number("calls"))
                .as("one instance for all calls")
                .contains(2L);
    }

    @Test
    void makes_one_step_for_all_who_ask() throws Exception {
        city.install(Jars.pair());

        assertThat(city.call("plain").number("calls")).contains(1L);
        assertThat(city.call("pair").number("calls")).contains(2L);
    }

    @Test
    void publishes_name_version_and_inline() throws Exception {
        city.install(Jars.full());
        city.install(Jars.plain());

        var full = city.reference("full");
        var plain = city.reference("plain");

        assertThat(List.of(full.getProperty("version"), full.getProperty("inline")))
                .isEqualTo(List.of("1.2.0", true));
        assertThat(List.of(plain.getProperty("version"), plain.getProperty("inline")))
                .isEqualTo(List.of("1.0.0", false));
        assertThat(full.getBundle().getSymbolicName()).isEqualTo("vendor.full");
    }

    @Test
    void tells_what_is_on_offer() throws Exception {
        city.install(Jars.full());

        var status = city.status("vendor.full");

        assertThat(status.state()).isEqualTo(State.ACTIVE);
        assertThat(status.steps()).containsExactly("full");
        assertThat(status.version()).isEqualTo("1.0.0");
        assertThat(status.message()).isEmpty();
    }

    @Test
    void gives_beans_what_cdi_promises() throws Exception {
        city.install(Jars.full());

        var outputs = city.call("full");

        assertThat(outputs.texts("notes")).containsExactly("intercepted run", "sync", "async in the plugin's context");
        assertThat(outputs.text("salt")).contains("salt");
        assertThat(outputs.texts("rules")).containsExactly("first", "second");
        assertThat(outputs.flag("proxied")).contains(true);
        assertThat(outputs.number("current")).contains(3L);
    }

    @Test
    void calls_a_step_in_the_context_of_its_plugin() throws Exception {
        city.install(Jars.full());
        var before = Thread.currentThread().getContextClassLoader();

        assertThat(city.call("full").flag("context")).contains(true);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    @Test
    void makes_steps_at_the_start_and_ends_them_with_the_bundle() throws Exception {
        var plugin = city.install(Jars.full());
        assertThat(city.diary()).containsExactly("begin on madang-plugins");

        plugin.stop();

        assertThat(city.diary()).containsExactly("begin on madang-plugins", "end");
        assertThat(city.offers("full")).isFalse();
        assertThat(city.status("vendor.full").state()).isEqualTo(State.STOPPED);
    }

    @Test
    void keeps_plugins_with_the_same_classes_apart() throws Exception {
        city.install(Jars.plain());
        city.call("plain");
        city.install(Jars.plain().header(Constants.BUNDLE_SYMBOLICNAME, "vendor.other"));

        var references = city.context().getServiceReferences(org.madang.api.Step.class, "(step=plain)");

        assertThat(references).hasSize(2);
        assertThat(references)
                .extracting(one -> city.run(city.context().getService(one)).toString())
                .containsExactlyInAnyOrder(
                        "Done[outputs=Values[asMap={calls=2}]]", "Done[outputs=Values[asMap={calls=1}]]");
    }

    @Test
    void trusts_the_list_of_beans_that_the_build_has_written() throws Exception {
        city.install(Jars.plain().header("Madang-Beans", "org.madang.cdi.fixture.service.PlainStep"));

        assertThat(city.offers("plain")).isTrue();
        assertThat(city.status("vendor.plain").steps()).containsExactly("plain");
    }

    @Test
    void takes_a_new_version_by_an_update() throws Exception {
        var plugin = city.install(Jars.plain());

        plugin.update(Jars.plain().header(Constants.BUNDLE_VERSION, "2.0.0").open());
        city.settle();

        assertThat(city.status("vendor.plain").version()).isEqualTo("2.0.0");
        assertThat(city.call("plain").number("calls")).contains(1L);
    }
}
