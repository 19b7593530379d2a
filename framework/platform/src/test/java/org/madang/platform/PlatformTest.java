package org.madang.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.api.Plugins;
import org.madang.api.Settings;

class PlatformTest {

    @Test
    void starts_and_hands_out_services() {
        long begin = System.nanoTime();
        try (var platform = inMemory().start()) {
            System.err.println("started in " + Duration.ofNanos(System.nanoTime() - begin));
            assertThat(platform.problems()).isEmpty();
            assertThat(platform.service(Plugins.class).all()).isEmpty();
            assertThat(platform.service(Settings.class).text("madang.home"))
                    .hasValue(platform.home().toString());
        }
    }

    private static PlatformBuilder inMemory() {
        return Platform.builder().environment(Map.of()).setting("madang.engine.workers", "0");
    }
}
