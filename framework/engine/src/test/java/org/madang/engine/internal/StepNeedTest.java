package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.madang.api.PlatformException;
import org.osgi.framework.Version;

class StepNeedTest {

    @Test
    void is_met_by_any_version_of_the_named_step() {
        var need = StepNeed.parse("translation");

        assertThat(need.isMetBy(offer("translation", "7.1.0"))).isTrue();
        assertThat(need.isMetBy(offer("tally", "7.1.0"))).isFalse();
    }

    @Test
    void is_met_only_by_the_versions_it_asks_for() {
        var need = StepNeed.of("translation", "[1.1,2.0)");

        assertThat(need.isMetBy(offer("translation", "1.0.9"))).isFalse();
        assertThat(need.isMetBy(offer("translation", "1.1.0"))).isTrue();
        assertThat(need.isMetBy(offer("translation", "2.0.0"))).isFalse();
    }

    @Test
    void survives_being_the_topic_of_a_task() {
        var plain = StepNeed.any("policy.close");
        var ranged = StepNeed.of("policy.close", "[1.1,2.0)");

        assertThat(plain).hasToString("policy.close");
        assertThat(StepNeed.parse(plain.toString())).isEqualTo(plain);
        assertThat(StepNeed.parse(ranged.toString())).isEqualTo(ranged);
    }

    @Test
    void says_how_to_write_a_version_range() {
        assertThatThrownBy(() -> StepNeed.of("translation", "newest"))
                .isInstanceOf(PlatformException.class)
                .hasMessage(
                        "'newest' is no version range of step 'translation'; write 'madang:step-version' like [1.0,2.0) or 1.2");
    }

    private static StepOffer offer(String step, String version) {
        return new StepOffer(step, new Version(version), 0, false, new PluginVersion("city", Version.emptyVersion));
    }
}
