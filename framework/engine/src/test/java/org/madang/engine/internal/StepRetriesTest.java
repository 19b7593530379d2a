package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StepRetriesTest {

    @Test
    void waits_longer_after_each_failure() {
        var retries = new StepRetries(5, Duration.ofSeconds(5), 4);

        var waits = Stream.of(4, 3, 2, 1).map(retries::waitWith);

        assertThat(waits)
                .containsExactly(
                        Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(80), Duration.ofSeconds(320));
    }
}
