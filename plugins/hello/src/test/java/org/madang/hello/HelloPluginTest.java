package org.madang.hello;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.madang.api.Plugins;
import org.madang.api.Plugins.PluginStatus;
import org.madang.api.Plugins.State;
import org.madang.testkit.MadangTest;

@MadangTest(plugins = "target/classes")
class HelloPluginTest {

    @Test
    void offers_its_step_on_a_running_platform(Plugins plugins) {
        assertThat(plugins.all())
                .extracting(
                        PluginStatus::name,
                        PluginStatus::state,
                        status -> status.steps().toString())
                .containsExactly(tuple("madang-hello", State.ACTIVE, "[hello]"));
    }
}
