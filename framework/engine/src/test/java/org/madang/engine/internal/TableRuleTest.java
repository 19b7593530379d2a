package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableRuleTest {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private final Random random = new Random(20261124);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number  | [0..18] | [18..99] | age = 18",
                "number  | < 18 | > 17 | age = 17.5",
                "integer | < 18 | > 16 | age = 17",
                "integer | not(1, 2, 3) | [3..4] | age = 4",
                "string  | \"a\", \"b\" | not(\"a\") | age = \"b\"",
                "string  | not(\"a\") | not(\"b\") | age = \"b other\"",
                "boolean | true, false | false | age = false",
                "        | > date(\"2026-03-01\") | date(\"2026-03-05\") | age = 2026-03-05",
                "number  | - | - | everything",
                "number  | - | > 5 | age = 6",
            })
    void finds_overlaps_with_an_example(String type, String first, String second, String example) {
        assertThat(findings("UNIQUE", type, first, second))
                .singleElement()
                .asString()
                .contains("rules 1 and 2 both match " + example + ", but the hit policy is UNIQUE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number  | [0..18] | (18..99]",
                "integer | < 18 | > 17",
                "integer | (17..18) | -5",
                "string  | \"a\" | not(\"a\")",
                "boolean | true | false",
                "boolean | not(true) | true",
                "string  | > 5 | > 4",
                "number  | > limit | > 5",
                "number  | count(?) > 1 | -",
                "date    | > date(\"2026-03-01\") | > date(\"2026-03-01\")",
                "        | \"a\" | > 5",
            })
    void never_cries_wolf(String type, String first, String second) {
        assertThat(findings("UNIQUE", type, first, second)).noneMatch(finding -> finding.contains("both match"));
    }

    @Test
    void leaves_columns_alone_that_depend_on_each_other() {
        var table = TestPacks.dmn("t", "UNIQUE", "number", "> 5", "> 6");

        assertThat(check(table.replace("<text>age</text>", "<text>count(age)</text>")))
                .isEmpty();
        assertThat(check(table.replace("name=\"result\"", "name=\"age\""))).isEmpty();
    }

    @Test
    void keeps_to_the_values_that_an_input_can_have() {
        var allowed = "</inputExpression><inputValues id='v'><text>\"a\",\"b\"</text></inputValues>";

        var table = TestPacks.dmn("t", "UNIQUE", "string", "not(\"a\")", "not(\"b\")");

        assertThat(check(table)).hasSize(1);
        assertThat(check(table.replace("</inputExpression>", allowed))).isEmpty();
    }

    @Test
    void asks_the_same_output_of_overlapping_rules_where_any_may_win() {
        assertThat(findings("ANY", "number", "> 5 => \"a\"", "> 6 => \"a\"")).isEmpty();
        assertThat(findings("ANY", "number", "> 5 => 1", "> 6 => 1.0")).isEmpty();
        assertThat(findings("ANY", "number", "> 5 => other", "> 6 => \"a\"")).isEmpty();
        assertThat(findings("ANY", "number", "> 5 => \"b\"", "> 6 => \"a\""))
                .singleElement()
                .asString()
                .contains("rules 1 and 2 both match age = 7 with different outputs");
    }

    @Test
    void hints_at_rules_that_never_win() {
        assertThat(findings("FIRST", "number", "> 5", "[6..7]", "< 3"))
                .singleElement()
                .asString()
                .contains("rule 2 is never reached: rule 1 matches first");
        assertThat(findings("FIRST", "number", "> 5", "-")).isEmpty();
        assertThat(findings("COLLECT", "integer", "(1..2)", "5"))
                .singleElement()
                .asString()
                .contains("rule 1 never matches");
    }

    @Test
    void says_no_more_than_five_things_about_a_table() {
        assertThat(findings(
                        "UNIQUE", "number", Stream.generate(() -> "-").limit(40).toArray(String[]::new)))
                .hasSize(5);
    }

    @Test
    void agrees_with_trying_out_every_input() {
        IntStream.range(0, 1500).forEach(round -> {
            var first = List.of(number(), text());
            var second = List.of(number(), text());
            var table = table(first, second);

            var claimed = TableRule.overlap(table, 0, 1).isPresent();

            assertThat(claimed).as("%s and %s overlap", first, second).isEqualTo(overlap(first, second));
        });
    }

    private static DecisionTable table(List<String> first, List<String> second) {
        var columns = List.of(
                new DecisionTable.Column("age", new Cell.Anything(), true),
                new DecisionTable.Column("kind", new Cell.Anything(), true));
        return new DecisionTable("UNIQUE", columns, List.of(rule(first), rule(second)));
    }

    private static DecisionTable.Rule rule(List<String> cells) {
        var element = new XmlElement(null, "", "rule", Map.of(), 1);
        return new DecisionTable.Rule(
                element, cells.stream().map(UnaryTests::read).toList(), List.of());
    }

    /** Tries a grid fine enough for the constants of the cells. */
    private static boolean overlap(List<String> first, List<String> second) {
        var numbers = IntStream.rangeClosed(-36, 36).mapToObj(quarter -> (Object) (quarter / 4.0));
        return numbers.anyMatch(number -> lets(first.get(0), number) && lets(second.get(0), number))
                && Stream.of("a", "b", "c", "d", "x")
                        .anyMatch(text -> lets(first.get(1), text) && lets(second.get(1), text));
    }

    private static final Map<String, Boolean> TRIED = new HashMap<>();

    private static boolean lets(String cell, Object value) {
        return cell.equals("-")
                || TRIED.computeIfAbsent(
                        cell + " / " + value,
                        same -> Boolean.TRUE.equals(FEEL.evaluateUnaryTests(cell, value, Map.<String, Object>of())
                                .result()));
    }

    private String number() {
        var low = random.nextInt(13) - 6;
        var tests = List.of(
                "-",
                "< " + low,
                ">= " + low,
                String.valueOf(low),
                "[%d..%d)".formatted(low, low + random.nextInt(3)),
                "(%d..%d]".formatted(low, low + random.nextInt(3)),
                "not(%d, > %d)".formatted(low, low + 2),
                "%d, %d".formatted(low, low + 3));
        return tests.get(random.nextInt(tests.size()));
    }

    private String text() {
        var letters = new ArrayList<>(List.of("\"a\"", "\"b\"", "\"c\""));
        java.util.Collections.shuffle(letters, random);
        var some = String.join(", ", letters.subList(0, 1 + random.nextInt(2)));
        return List.of("-", some, "not(" + some + ")").get(random.nextInt(3));
    }

    private static List<String> findings(String hitPolicy, String type, String... rules) {
        return check(TestPacks.dmn("t", hitPolicy, type == null ? "" : type, rules));
    }

    private static List<String> check(String dmn) {
        var models = PackCheck.read(TestPacks.pack("p", "t.dmn", dmn), new ArrayList<>());
        return new TableRule().check(models).map(Finding::message).toList();
    }
}
