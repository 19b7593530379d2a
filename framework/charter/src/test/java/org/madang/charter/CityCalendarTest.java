package org.madang.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CityCalendarTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | 2026-03-02 | max(P1M,P30D) | 2026-04-01
            de | 2026-02-02 | max(P1M,P30D) | 2026-03-03
            de | 2026-01-30 | P1M | 2026-03-02
            kr | 2026-04-01 | P20D | 2026-04-21
            kr | 2026-04-01 | P40D | 2026-05-11
            kr | 2026-02-28 | P1M | 2026-03-31
            kr | 2026-04-06 | P10D | 2026-04-16
            kr | 2026-04-15 | P10D | 2026-04-27
            kr | 2026-02-09 | P20D | 2026-03-03
            kr | 2026-03-02 | P1Y | 2027-03-02
            uk | 2026-05-01 | P6W | 2026-06-12
            uk | 2026-01-31 | P1M | 2026-02-28
            uk | 2026-03-02 | P56B | 2026-05-22
            us | 2026-07-01 | P30D | 2026-07-31
            us | 2026-07-01 | P60D | 2026-08-30
            ch | 2026-06-01 | P3M | 2026-09-01
            ch | 2026-06-01 | P3M+holidays | 2026-09-22
            ch | 2026-09-22 | P3M+holidays | 2027-01-05
            ch | 2026-02-02 | P3M+holidays | 2026-05-09
            ch | 2026-04-20 | P3M+holidays | 2026-08-10
            fr | 2026-03-16 | P4M | 2026-07-16
            no | 2026-03-02 | P6W | 2026-04-13
            es | 2026-03-02 | P45D | 2026-04-16
            plain | 2026-10-24 | PT48H | 2026-10-26
            """)
    void counts_as_the_law_of_the_place_does(String calendar, LocalDate start, String term, LocalDate last) {
        assertThat(CityCalendar.of(calendar).lastDay(start, Term.parse(term))).isEqualTo(last);
    }

    @Test
    void gives_a_holiday_on_sunday_another_day() {
        var korea = CityCalendar.of("kr");

        assertThat(korea.isHoliday(LocalDate.of(2026, 3, 2))).isTrue();
        assertThat(korea.isHoliday(LocalDate.of(2026, 10, 5))).isTrue();
        assertThat(korea.isWorkingDay(LocalDate.of(2026, 3, 3))).isTrue();
    }

    @Test
    void ends_with_the_last_day_also_when_the_clock_changes() {
        var berlin = CityCalendar.of("de");

        var end = berlin.end(Instant.parse("2026-03-20T22:30:00Z"), Term.days(9));

        assertThat(end).isEqualTo(Instant.parse("2026-03-30T22:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"kr, 2026-04-27", "de, 2026-04-27", "plain, 2026-04-26"})
    void extends_a_term_from_the_day_after_its_last(String calendar, LocalDate last) {
        assertThat(CityCalendar.of(calendar).extended(LocalDate.of(2026, 4, 21), Term.days(5)))
                .isEqualTo(last);
    }

    @Test
    void takes_the_day_of_the_place() {
        assertThat(CityCalendar.of("kr").day(Instant.parse("2026-03-31T15:30:00Z")))
                .isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void every_calendar_names_its_law_and_finds_its_way_through_all_days() {
        for (var name : CityCalendar.names()) {
            var calendar = CityCalendar.of(name);

            assertThat(calendar.name()).isEqualTo(name);
            assertThat(calendar.source()).isNotBlank();
            for (var day = calendar.sweepFrom(); calendar.covers(day); day = day.plusDays(1)) {
                assertThat(calendar.lastDay(day, Term.days(1))).isAfterOrEqualTo(day);
            }
        }
    }

    @Test
    void names_the_line_that_is_wrong() {
        assertThatThrownBy(() -> CityCalendar.read("calendar x\nholiday 13-40 : nothing"))
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> CityCalendar.of("xx")).hasMessageContaining("there are [ch, de");
        assertThatThrownBy(() -> Term.parse("20 days")).hasMessageContaining("P20D");
    }

    @Test
    void writes_a_term_as_it_is_read() {
        assertThat(Term.parse("max(P1M,P30D)+holidays")).hasToString("max(P1M,P30D)+holidays");
        assertThat(Term.parse("P1Y")).isEqualTo(Term.months(12));
        assertThat(Term.months(1).andAtLeast(Term.days(30))).isEqualTo(Term.parse("max(P1M,P30D)"));
    }
}
