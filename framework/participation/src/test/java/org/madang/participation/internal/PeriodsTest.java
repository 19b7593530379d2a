package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @ParameterizedTest
    @CsvSource({
        "P20D, 2026-04-10T08:00:00Z",
        "P1M, 2026-04-21T08:00:00Z",
        "P2W, 2026-04-04T08:00:00Z",
        "PT2H, 2026-03-21T11:00:00Z"
    })
    void counts_days_in_the_citys_zone_across_summer_time(String period, Instant end) {
        var periods = new Periods(Clock.fixed(Instant.parse("2026-03-21T09:00:00Z"), ZoneId.of("UTC")), OSLO);

        assertThat(periods.end(period)).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "PT0S", "P-3D"})
    void refuses_a_period_without_length(String period) {
        var periods = new Periods(Clock.systemUTC(), OSLO);

        assertThatThrownBy(() -> periods.end(period)).hasMessage("The period '%s' has no length", period);
    }

    @Test
    void says_how_to_write_a_period() {
        var periods = new Periods(Clock.systemUTC(), OSLO);

        assertThatThrownBy(() -> periods.end("20 days"))
                .hasMessage("'20 days' is no ISO period; write for example P20D or PT2H");
    }
}
