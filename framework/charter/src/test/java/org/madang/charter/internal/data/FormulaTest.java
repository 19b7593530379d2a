package org.madang.charter.internal.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

    private static final Map<String, Object> CASE = Map.of(
            "yes",
            new BigDecimal(9),
            "no",
            new BigDecimal(8),
            "eligible",
            new BigDecimal(305154),
            "kind",
            "urgent",
            "agreed",
            true,
            "ballot",
            Map.of("outcome", "adopted"));

    private static Object value(String name) {
        return CASE.getOrDefault(name, Unknown.VALUE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            ${yes > no} ~ true
            ${yes gt no and agreed} ~ true
            ${yes / (yes + no) >= 0.53} ~ false
            100 * yes > 50 * (yes + no) ~ true
            ceiling(eligible / 70) ~ 4360
            floor(eligible / 70) ~ 4359
            if yes > no then "a" else "b" ~ a
            ${kind == 'urgent' || missing} ~ true
            ${missing && agreed} ~ ?
            ${!agreed} ~ false
            not(agreed) ~ false
            ${agreed ? 1 : 2} ~ 1
            ${ballot.outcome == "adopted"} ~ true
            ${empty kind} ~ false
            ${service.ask(kind)} ~ ?
            count([1, 2, 3]) ~ 3
            string length(kind) > 0 ~ true
            Hello ${kind} ~ ?
            """)
    void calculates_as_the_engine_does_or_says_it_does_not_know(String text, String expected) {
        assertThat(String.valueOf(Formula.parse(text).value(FormulaTest::value)))
                .isEqualTo(expected);
    }

    @Test
    void names_what_it_speaks_of() {
        assertThat(Formula.parse("${yes > no and ballot.outcome == 'x'}").names())
                .containsExactlyInAnyOrder("yes", "no", "ballot");
    }

    @Test
    void decides_with_the_decisions_it_requires() {
        var needed = new Decision(
                "needed",
                "",
                "",
                "UNIQUE",
                List.of(),
                List.of(new Decision.Output("needed", "integer")),
                List.of(),
                List.of(),
                "ceiling(eligible / 70)");
        var enough = new Decision(
                "enough",
                "",
                "",
                "UNIQUE",
                List.of(new Decision.Input("Enough", "yes >= needed", "boolean", List.of())),
                List.of(new Decision.Output("ok", "boolean")),
                List.of(
                        new Decision.Row(List.of("true"), List.of("true")),
                        new Decision.Row(List.of("false"), List.of("false"))),
                List.of("needed"),
                "");

        assertThat(new Decisions(List.of(needed, enough)).decide("enough", FormulaTest::value))
                .containsEntry("ok", false);
    }
}
