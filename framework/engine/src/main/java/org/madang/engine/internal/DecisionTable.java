package org.madang.engine.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A decision table, as far as constants tell what it does.
 *
 * @param hitPolicy what may match at once
 * @param columns its inputs
 * @param rules its rules, in order
 */
record DecisionTable(String hitPolicy, List<Column> columns, List<Rule> rules) {

    DecisionTable {
        columns = List.copyOf(columns);
        rules = List.copyOf(rules);
    }

    /**
     * An input.
     *
     * @param name the expression it compares
     * @param domain the values it can have at all
     * @param free whether it can have any of them, whatever the other inputs are
     */
    record Column(String name, Cell domain, boolean free) {}

    /**
     * A rule.
     *
     * @param element where it stands
     * @param cells what it lets through, by column
     * @param outputs what it says, by output
     */
    record Rule(XmlElement element, List<Cell> cells, List<String> outputs) {

        Rule {
            cells = List.copyOf(cells);
            outputs = List.copyOf(outputs);
        }
    }

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(\\.[\\p{L}_][\\p{L}\\p{N}_]*)*");

    static DecisionTable of(XmlElement table) {
        var inputs = table.children("input");
        var names = inputs.stream().map(DecisionTable::expression).toList();
        var decided = decidedElsewhere(table);
        var columns = inputs.stream()
                .map(input -> new Column(
                        expression(input), domain(input), isFree(expression(input), names, decided, domain(input))))
                .toList();
        var types = inputs.stream().map(DecisionTable::type).toList();
        var rules =
                table.children("rule").stream().map(rule -> rule(rule, types)).toList();
        return new DecisionTable(table.attribute("hitPolicy").orElse("UNIQUE"), columns, rules);
    }

    private static Rule rule(XmlElement rule, List<String> types) {
        var entries = rule.children("inputEntry");
        var cells = java.util.stream.IntStream.range(0, Math.min(entries.size(), types.size()))
                .mapToObj(index -> cell(entries.get(index), types.get(index)))
                .toList();
        var outputs =
                rule.children("outputEntry").stream().map(DecisionTable::text).toList();
        return new Rule(rule, cells, outputs);
    }

    private static Cell cell(XmlElement entry, String type) {
        if (!Expressions.isFeel(entry)) {
            return new Cell.Unknown();
        }
        return typed(UnaryTests.read(text(entry)), type);
    }

    /** A cell that compares with another kind than its column has is nothing to reason about. */
    private static Cell typed(Cell cell, String type) {
        if (!(cell instanceof Cell.Known known)) {
            return cell;
        }
        var kind = known.kind();
        return switch (type) {
            case "" -> known;
            case "integer", "long" -> kind == Kind.NUMBER ? known.as(Kind.WHOLE_NUMBER) : new Cell.Unknown();
            case "number", "double" -> kind == Kind.NUMBER ? known : new Cell.Unknown();
            case "string" -> kind == Kind.TEXT ? known : new Cell.Unknown();
            case "boolean" -> kind == Kind.FLAG ? known : new Cell.Unknown();
            default -> new Cell.Unknown();
        };
    }

    private static Cell domain(XmlElement input) {
        return input.child("inputValues")
                .map(values -> typed(UnaryTests.read(text(values)), type(input)))
                .orElseGet(Cell.Anything::new);
    }

    private static boolean isFree(String name, List<String> names, Set<String> decided, Cell domain) {
        var related = names.stream().filter(other -> isRelated(name, other)).count();
        var isOwn = !decided.contains(name) || domain instanceof Cell.Known;
        return NAME.matcher(name).matches() && related == 1 && isOwn && !(domain instanceof Cell.Unknown);
    }

    private static boolean isRelated(String name, String other) {
        return name.equals(other) || name.startsWith(other + ".") || other.startsWith(name + ".");
    }

    /** What another decision of the same file computes need not take every value. */
    private static Set<String> decidedElsewhere(XmlElement table) {
        var root = table.outwards().reduce(table, (inner, outer) -> outer);
        return root.children("decision").stream()
                .flatMap(decision -> Stream.concat(
                        decision.attribute("id").stream(),
                        decision.children("decisionTable").stream()
                                .flatMap(other -> other.children("output").stream())
                                .flatMap(output -> output.attribute("name").stream())))
                .collect(Collectors.toSet());
    }

    private static String expression(XmlElement input) {
        return input.child("inputExpression").map(DecisionTable::text).orElse("");
    }

    private static String type(XmlElement input) {
        return input.child("inputExpression")
                .flatMap(expression -> expression.attribute("typeRef"))
                .map(type -> type.substring(type.indexOf(':') + 1).toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private static String text(XmlElement element) {
        return element.child("text").map(XmlElement::text).orElse("");
    }
}
