package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CityDurationsTest {

    /** In Berlin the clock goes from two to three in the night of 29 March 2026. */
    private static final Date NOON_BEFORE = Date.from(Instant.parse("2026-03-28T11:00:00Z"));

    private final CityDurations durations = new CityDurations(new CaseTime("plain", ZoneId.of("Europe/Berlin")));

    @ParameterizedTest
    @CsvSource({
        "P1D,     2026-03-29T22:00:00Z",
        "PT24H,   2026-03-29T11:00:00Z",
        "P1DT30M, 2026-03-29T10:30:00Z",
        "P1M,     2026-04-28T22:00:00Z",
        "P1W,     2026-04-04T22:00:00Z",
        "PT1S,    2026-03-28T11:00:01Z",
    })
    void a_day_ends_with_the_day_of_the_city_and_an_hour_at_its_minute(String duration, Instant due) {
        assertThat(durations.resolveDuedate(duration, NOON_BEFORE)).isEqualTo(Date.from(due));
    }

    @Test
    void refuses_what_the_engine_can_not_read_either() {
        assertThatThrownBy(() -> durations.resolveDuedate("soon", NOON_BEFORE)).hasMessageContaining("soon");
    }
}
