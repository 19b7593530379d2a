package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.charter.CityCalendar;
import org.madang.charter.Term;

class LegalTimeTest {

    private static final List<String> PERIODS = List.of(
            "P1D", "P14D", "P20D", "P1M", "P6W", "P3M", "P1Y", "P56B", "P1M5B", "max(P1M,P30D)", "P3M+holidays");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kr    | Asia/Seoul    | 2026-04-01T10:00:00+09:00 | P20D          | 2026-04-22T00:00:00+09:00
            kr    | Asia/Seoul    | 2026-04-01T00:00:00+09:00 | P20D          | 2026-04-22T00:00:00+09:00
            kr    | Asia/Seoul    | 2026-04-01T23:59:59+09:00 | P20D          | 2026-04-22T00:00:00+09:00
            kr    | Asia/Seoul    | 2026-02-09T10:00:00+09:00 | P20D          | 2026-03-04T00:00:00+09:00
            kr    | Asia/Seoul    | 2026-02-28T10:00:00+09:00 | P1M           | 2026-04-01T00:00:00+09:00
            de    | Europe/Berlin | 2026-04-01T10:00:00+02:00 | P20D          | 2026-04-21T00:00:00+02:00
            de    | Europe/Berlin | 2026-02-02T10:00:00+01:00 | max(P1M,P30D) | 2026-03-04T00:00:00+01:00
            de    | Europe/Berlin | 2026-03-02T10:00:00+01:00 | max(P1M,P30D) | 2026-04-02T00:00:00+02:00
            uk    | Europe/London | 2026-03-02T10:00:00Z      | P56B          | 2026-05-23T00:00:00+01:00
            ch    | Europe/Zurich | 2026-06-01T10:00:00+02:00 | P3M+holidays  | 2026-09-23T00:00:00+02:00
            plain | UTC           | 2026-01-31T10:00:00Z      | P1M           | 2026-03-01T00:00:00Z
            plain | UTC           | 2026-01-31T10:00:00Z      | P1DT2H        | 2026-02-01T12:00:00Z
            plain | UTC           | 2026-01-31T10:00:00Z      | P0D           | 2026-01-31T10:00:00Z
            """)
    void a_period_is_over_at_the_end_of_its_last_day(
            String calendar, ZoneId zone, String event, String period, String end) {
        assertThat(time(calendar, zone).end(period, moment(event))).isEqualTo(moment(end));
    }

    /** In Berlin the clock goes from two to three in the night of 29 March 2026. */
    @Test
    void the_last_day_is_short_where_the_clock_goes_forward_but_hours_stay_hours() {
        var berlin = time("plain", ZoneId.of("Europe/Berlin"));
        var noon = moment("2026-03-28T12:00:00+01:00");

        assertThat(berlin.end("P1D", noon)).isEqualTo(noon.plus(Duration.ofHours(35)));
        assertThat(berlin.end("PT24H", noon)).isEqualTo(noon.plus(Duration.ofHours(24)));
        assertThat(berlin.end("P1DT30M", noon)).isEqualTo(noon.plus(Duration.ofMinutes(23 * 60 + 30)));
    }

    @ParameterizedTest
    @CsvSource({"kr, 2026-04-27", "de, 2026-04-27"})
    void an_extension_follows_the_former_last_day(String calendar, LocalDate last) {
        var seoul = time(calendar, ZoneId.of("Asia/Seoul"));
        var closes = seoul.end("P20D", moment("2026-04-01T10:00:00+09:00"));

        assertThat(seoul.extended("P5D", closes)).isEqualTo(end(last, ZoneId.of("Asia/Seoul")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ch", "de", "es", "fr", "kr", "no", "plain", "uk", "us"})
    void ends_on_the_day_that_the_charter_proves(String name) {
        var calendar = CityCalendar.of(name);
        var time = time(name, calendar.zone());
        for (var day = calendar.sweepFrom(); calendar.covers(day); day = day.plusDays(1)) {
            var event = day.atTime(day.getDayOfMonth() % 24, 59)
                    .atZone(calendar.zone())
                    .toInstant();
            for (var period : PERIODS) {
                var proved = calendar.after(calendar.lastDay(day, Term.parse(period)));
                assertThat(time.end(period, event)).as("%s of %s", period, day).isEqualTo(proved);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"20 days", "P-3D", "P", "", "P999999999B", "R3/P7D"})
    void reads_nothing_else(String period) {
        var time = time("plain", ZoneId.of("UTC"));

        assertThatThrownBy(() -> time.end(period, Instant.EPOCH)).isInstanceOf(IllegalArgumentException.class);
    }

    private static LegalTime time(String calendar, ZoneId zone) {
        return new LegalTime(CityCalendar.of(calendar), zone);
    }

    private static Instant moment(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant();
    }

    private static Instant end(LocalDate last, ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
