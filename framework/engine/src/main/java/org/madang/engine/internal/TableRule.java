package org.madang.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules of a decision table must not contradict its hit policy. */
final class TableRule implements PackRule {

    private static final int MAX_RULES = 1000;
    private static final int MAX_FINDINGS = 5;

    @Override
    public Stream<Finding> check(PackModels models) {
        return models.dmn().stream().flatMap(file -> file.named("decisionTable").flatMap(table -> check(file, table)));
    }

    private static Stream<Finding> check(XmlFile file, XmlElement element) {
        var table = DecisionTable.of(element);
        if (table.rules().size() > MAX_RULES) {
            return Stream.of(file.hint(
                    element,
                    "the table has more than %d rules; overlaps were not looked for".formatted(MAX_RULES),
                    ""));
        }
        return Stream.concat(impossible(file, table), pairs(file, table).limit(MAX_FINDINGS));
    }

    private static Stream<Finding> impossible(XmlFile file, DecisionTable table) {
        return IntStream.range(0, table.rules().size())
                .filter(index -> isImpossible(table.rules().get(index)))
                .mapToObj(index -> file.hint(
                        table.rules().get(index).element(),
                        "rule %d never matches".formatted(index + 1),
                        "correct its condition or remove it"))
                .limit(MAX_FINDINGS);
    }

    private static boolean isImpossible(DecisionTable.Rule rule) {
        return rule.cells().stream()
                .anyMatch(cell ->
                        cell instanceof Cell.Known known && known.example().isEmpty() && known.kind() != Kind.TEXT);
    }

    private static Stream<Finding> pairs(XmlFile file, DecisionTable table) {
        var count = table.rules().size();
        return IntStream.range(0, count)
                .boxed()
                .flatMap(first -> IntStream.range(first + 1, count)
                        .boxed()
                        .flatMap(second -> pair(file, table, first, second).stream()));
    }

    private static Optional<Finding> pair(XmlFile file, DecisionTable table, int first, int second) {
        return switch (table.hitPolicy()) {
            case "UNIQUE" ->
                overlap(table, first, second)
                        .map(example -> file.error(
                                table.rules().get(second).element(),
                                "rules %d and %d both match %s, but the hit policy is UNIQUE"
                                        .formatted(first + 1, second + 1, example),
                                "make them disjoint, or choose another hit policy"));
            case "ANY" ->
                overlap(table, first, second)
                        .filter(example -> contradict(
                                table.rules().get(first), table.rules().get(second)))
                        .map(example -> file.error(
                                table.rules().get(second).element(),
                                "rules %d and %d both match %s with different outputs, but the hit policy is ANY"
                                        .formatted(first + 1, second + 1, example),
                                "make them disjoint, or give them the same outputs"));
            case "FIRST" ->
                hides(table, first, second)
                        ? Optional.of(file.hint(
                                table.rules().get(second).element(),
                                "rule %d is never reached: rule %d matches first".formatted(second + 1, first + 1),
                                "remove it, or put it before"))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** An input that both rules match, if there is one for certain. */
    static Optional<String> overlap(DecisionTable table, int first, int second) {
        var examples = new ArrayList<String>();
        for (var index = 0; index < table.columns().size(); index++) {
            var column = table.columns().get(index);
            var example = common(column, cell(table, first, index), cell(table, second, index));
            if (example.isEmpty()) {
                return Optional.empty();
            }
            example.filter(text -> !text.isEmpty())
                    .map(text -> column.name() + " = " + text)
                    .ifPresent(examples::add);
        }
        return Optional.of(examples.isEmpty() ? "everything" : String.join(", ", examples));
    }

    private static Cell cell(DecisionTable table, int rule, int column) {
        var cells = table.rules().get(rule).cells();
        return column < cells.size() ? cells.get(column) : new Cell.Unknown();
    }

    /** A value of a column that both cells let through; blank when any will do, empty when none is certain. */
    private static Optional<String> common(DecisionTable.Column column, Cell first, Cell second) {
        var cells = Stream.of(first, second)
                .filter(cell -> !(cell instanceof Cell.Anything))
                .toList();
        if (cells.isEmpty()) {
            return Optional.of("");
        }
        var all = new ArrayList<>(cells);
        if (!(column.domain() instanceof Cell.Anything)) {
            all.add(column.domain());
        }
        return column.free() ? intersection(all) : Optional.empty();
    }

    private static Optional<String> intersection(List<Cell> cells) {
        var known = cells.stream()
                .filter(Cell.Known.class::isInstance)
                .map(Cell.Known.class::cast)
                .toList();
        var kinds = known.stream().map(Cell.Known::kind).collect(Collectors.toSet());
        if (known.size() < cells.size() || kinds.size() > 1) {
            return Optional.empty();
        }
        return known.stream()
                .reduce(Cell.Known::intersect)
                .flatMap(common -> common.example().map(common.kind()::show));
    }

    private static boolean contradict(DecisionTable.Rule first, DecisionTable.Rule second) {
        var outputs = Math.min(first.outputs().size(), second.outputs().size());
        return IntStream.range(0, outputs)
                .anyMatch(index ->
                        differ(first.outputs().get(index), second.outputs().get(index)));
    }

    private static boolean differ(String first, String second) {
        return UnaryTests.read(first) instanceof Cell.Known one
                && UnaryTests.read(second) instanceof Cell.Known other
                && isValue(one)
                && isValue(other)
                && (one.kind() != other.kind() || one.intersect(other).spans().isEmpty());
    }

    private static boolean isValue(Cell.Known cell) {
        return cell.spans().size() == 1
                && cell.spans().get(0).low().at() != null
                && cell.spans().get(0).low().equals(cell.spans().get(0).high());
    }

    private static boolean hides(DecisionTable table, int first, int second) {
        return IntStream.range(0, table.columns().size())
                .allMatch(column -> covers(cell(table, first, column), cell(table, second, column)));
    }

    private static boolean covers(Cell outer, Cell inner) {
        if (outer instanceof Cell.Anything) {
            return true;
        }
        return outer instanceof Cell.Known all
                && inner instanceof Cell.Known some
                && all.kind() == some.kind()
                && some.intersect(all.complement()).spans().isEmpty();
    }
}
