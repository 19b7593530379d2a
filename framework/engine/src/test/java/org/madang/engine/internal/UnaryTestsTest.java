package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnaryTestsTest {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final List<String> OPERATORS = List.of("<", "<=", ">", ">=");

    private static final Map<String, ParseResult> PARSED = new HashMap<>();

    private final Random random = new Random(20261124);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> threshold",
                "count(groups)",
                "? > 5",
                "null",
                "\"a\", 5",
                "> \"a\"",
                "\"with \\\" quote\"",
                "not(5",
                "[1..\"a\"]",
                "1.2.3",
                "5 6",
                "date(\"2026-13-01\")",
                "date and time(\"2026-01-01T00:00:00Z\")",
                "not(-)",
                "not(true)",
                "{a: 1}",
            })
    void claims_nothing_about_what_it_does_not_understand(String cell) {
        assertThat(UnaryTests.read(cell)).isInstanceOf(Cell.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "  - "})
    void lets_everything_through_where_nothing_is_asked(String cell) {
        assertThat(UnaryTests.read(cell)).isInstanceOf(Cell.Anything.class);
    }

    @Test
    void agrees_with_the_engine_on_numbers() {
        IntStream.range(0, 400).forEach(round -> {
            var cell = negated(IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(test -> numberTest())
                    .toList());
            for (var value = -7.5; value <= 7.5; value += 0.5) {
                compare(cell, Point.of(BigDecimal.valueOf(value)), value);
            }
        });
    }

    @Test
    void agrees_with_the_engine_on_texts() {
        IntStream.range(0, 300).forEach(round -> {
            var cell = negated(IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(test -> "\"" + letter() + "\"")
                    .toList());
            List.of("a", "b", "c", "d", "e", "").forEach(value -> compare(cell, Point.of(value), value));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "true, false"})
    void agrees_with_the_engine_on_flags(String cell) {
        compare(cell, Point.of(1), true);
        compare(cell, Point.of(0), false);
    }

    @Test
    void agrees_with_the_engine_on_dates() {
        IntStream.range(0, 200).forEach(round -> {
            var day = "date(\"2026-03-1%d\")".formatted(random.nextInt(10));
            var cell = negated(List.of(dateTest(day, "date(\"2026-03-1%d\")".formatted(random.nextInt(10)))));
            IntStream.range(0, 10)
                    .mapToObj(add -> LocalDate.of(2026, 3, 10 + add))
                    .forEach(date -> compare(cell, Point.of(date.toEpochDay()), date));
        });
    }

    @Test
    void agrees_with_the_engine_on_date_times() {
        IntStream.range(0, 200).forEach(round -> {
            var time = "date and time(\"2026-03-02T0%d:30:00\")".formatted(random.nextInt(10));
            var cell = dateTest(time, "date and time(\"2026-03-02T0%d:30:00\")".formatted(random.nextInt(10)));
            IntStream.range(0, 20)
                    .mapToObj(half -> LocalDateTime.of(2026, 3, 2, half / 2, half % 2 * 30))
                    .forEach(at -> compare(cell, Point.of(ChronoUnit.NANOS.between(Kind.EPOCH, at)), at));
        });
    }

    private String numberTest() {
        var first = random.nextInt(13) - 6;
        if (random.nextInt(3) == 0) {
            return String.valueOf(first);
        }
        if (random.nextBoolean()) {
            return OPERATORS.get(random.nextInt(4)) + " " + first + ".5";
        }
        var second = first + random.nextInt(4);
        return pick("[", "(", "]") + first + ".." + second + pick("]", ")", "[");
    }

    private String dateTest(String first, String second) {
        return random.nextBoolean()
                ? OPERATORS.get(random.nextInt(4)) + " " + first
                : pick("[", "(", "]") + first + ".." + second + pick("]", ")", "[");
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String letter() {
        return pick("a", "b", "c", "d");
    }

    private String negated(List<String> tests) {
        var all = String.join(", ", tests);
        return random.nextInt(3) == 0 ? "not(" + all + ")" : all;
    }

    private static void compare(String cell, Point point, Object value) {
        assertThat(UnaryTests.read(cell)).as(cell).isInstanceOfSatisfying(Cell.Known.class, known -> {
            var claimed = known.intersect(Cell.Known.only(known.kind(), point))
                    .example()
                    .isPresent();
            var parsed = PARSED.computeIfAbsent(cell, FEEL::parseUnaryTests).parsedExpression();
            var result = FEEL.evaluateWithInput(parsed, value, Map.<String, Object>of());
            assertThat(claimed).as("%s lets %s through", cell, value).isEqualTo(Boolean.TRUE.equals(result.result()));
        });
    }
}
