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
    private static final Periods PERIODS = new Periods(
            new Moments(Clock.fixed(Instant.parse("2026-03-21T09:00:00Z"), ZoneId.of("UTC")), OSLO), new DayEnds(OSLO));

    @ParameterizedTest
    @CsvSource({
        "P20D, 2026-04-10T22:00:00Z",
        "P1M, 2026-04-21T22:00:00Z",
        "P2W, 2026-04-04T22:00:00Z",
        "PT2H, 2026-03-21T11:00:00Z"
    })
    void ends_periods_of_days_at_the_end_of_a_day_of_the_city_across_summer_time(String period, Instant end) {
        assertThat(PERIODS.end(period)).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "PT0S", "P-3D"})
    void refuses_a_period_without_length(String period) {
        assertThatThrownBy(() -> PERIODS.end(period)).hasMessage("The period '%s' has no length", period);
    }

    @Test
    void counts_an_extension_from_the_former_last_day() {
        var closes = PERIODS.end("P20D");

        assertThat(PERIODS.extended("P5D", closes)).isEqualTo("2026-04-15T22:00:00Z");
    }

    @Test
    void takes_the_last_day_of_a_period_as_the_day_something_is_due() {
        assertThat(PERIODS.day("P20D")).isEqualTo("2026-04-10");
    }

    @Test
    void leaves_a_hearing_its_hour() {
        assertThat(PERIODS.moment("P20D")).isEqualTo("2026-04-10T08:00:00Z");
    }

    @Test
    void says_how_to_write_a_period() {
        assertThatThrownBy(() -> PERIODS.moment("P20 days"))
                .hasMessage("'P20 days' is no ISO period; write for example P20D or PT2H");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-04, 2026-05-03T22:00:00Z",
        "2026-05-04T18:00, 2026-05-04T16:00:00Z",
        "2026-05-04T18:00:00+09:00, 2026-05-04T09:00:00Z",
        "2026-05-04T18:00:00Z, 2026-05-04T18:00:00Z",
        "P1D, 2026-03-22T09:00:00Z"
    })
    void reads_a_moment_in_the_citys_zone(String text, Instant moment) {
        assertThat(PERIODS.moment(text)).isEqualTo(moment);
    }

    @Test
    void ends_a_day_in_the_citys_zone() {
        assertThat(PERIODS.after(PERIODS.day("2026-05-04"))).isEqualTo("2026-05-04T22:00:00Z");
    }

    @Test
    void says_how_to_write_a_date() {
        assertThatThrownBy(() -> PERIODS.moment("4 May"))
                .hasMessage("'4 May' is no date; write for example 2026-05-04, 2026-05-04T18:00 or P20D");
    }
}
