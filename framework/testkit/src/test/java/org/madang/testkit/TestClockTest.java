package org.madang.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestClockTest {

    @Test
    void a_kept_clock_goes_on_where_it_stood(@TempDir Path folder) {
        var file = folder.resolve("clock");
        var first = TestClock.keptIn(file, Instant.parse("2026-03-02T00:00:00Z"));
        first.set(Instant.parse("2026-05-01T08:00:00Z"));

        var second = TestClock.keptIn(file, Instant.parse("2026-03-02T00:00:00Z"));

        assertThat(second.instant()).isEqualTo("2026-05-01T08:00:00Z");
    }
}
