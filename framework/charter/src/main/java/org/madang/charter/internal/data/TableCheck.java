package org.madang.charter.internal.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a decision table leaves undecided, or decides twice. */
public final class TableCheck {

    private static final int MOST = 200_000;
    private static final Set<String> ONE_ANSWER = Set.of("UNIQUE", "ANY");

    private final Decision table;
    private final List<List<CellTest>> tests = new ArrayList<>();
    private final List<List<Region>> columns = new ArrayList<>();

    private TableCheck(Decision table) {
        this.table = table;
    }

    /**
     * What was found.
     *
     * @param missing an input for which there is no rule
     * @param twice an input for which there are several that differ
     * @param unsupported why nothing can be said
     */
    public record Finding(Optional<String> missing, Optional<String> twice, Optional<String> unsupported) {}

    /** Checks a table. */
    public static Finding of(Decision table) {
        var check = new TableCheck(table);
        var unreadable = check.read();
        if (unreadable.isPresent()) {
            return new Finding(Optional.empty(), Optional.empty(), unreadable);
        }
        long combinations = check.columns.stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
        if (combinations > MOST) {
            return new Finding(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("there are %d combinations".formatted(combinations)));
        }
        return check.search(combinations);
    }

    private Optional<String> read() {
        for (var row : table.rows()) {
            var cells = new ArrayList<CellTest>();
            for (var cell : row.tests()) {
                var test = CellTest.parse(cell);
                if (test.isEmpty()) {
                    return Optional.of("the test '%s' can not be compared".formatted(cell));
                }
                cells.add(test.get());
            }
            tests.add(cells);
        }
        for (int column = 0; column < table.inputs().size(); column++) {
            columns.add(Regions.of(table.inputs().get(column), bounds(column)));
        }
        return Optional.empty();
    }

    private List<Object> bounds(int column) {
        return tests.stream().flatMap(row -> row.get(column).bounds().stream()).toList();
    }

    private Finding search(long combinations) {
        Optional<String> missing = Optional.empty();
        Optional<String> twice = Optional.empty();
        for (long number = 0; number < combinations && (missing.isEmpty() || twice.isEmpty()); number++) {
            var input = input(number);
            var hits = hits(input);
            if (hits.isEmpty() && missing.isEmpty() && !table.hitPolicy().equals("COLLECT")) {
                missing = Optional.of(text(input));
            }
            if (twice.isEmpty() && clash(hits)) {
                twice = Optional.of("%s: rules %s".formatted(text(input), numbers(hits)));
            }
        }
        return new Finding(missing, twice, Optional.empty());
    }

    private List<Region> input(long number) {
        var input = new ArrayList<Region>();
        long rest = number;
        for (var column : columns) {
            input.add(column.get((int) (rest % column.size())));
            rest /= column.size();
        }
        return input;
    }

    private List<Integer> hits(List<Region> input) {
        var hits = new ArrayList<Integer>();
        for (int row = 0; row < tests.size(); row++) {
            if (holds(tests.get(row), input)) {
                hits.add(row);
            }
        }
        return hits;
    }

    private static boolean holds(List<CellTest> row, List<Region> input) {
        for (int column = 0; column < row.size(); column++) {
            if (!row.get(column).holds(input.get(column).sample())) {
                return false;
            }
        }
        return true;
    }

    private boolean clash(List<Integer> hits) {
        if (hits.size() < 2 || !ONE_ANSWER.contains(table.hitPolicy())) {
            return false;
        }
        var answers = hits.stream()
                .map(row -> table.rows().get(row).answers())
                .distinct()
                .count();
        return table.hitPolicy().equals("UNIQUE") || answers > 1;
    }

    private static String numbers(List<Integer> hits) {
        return String.join(
                " and ", hits.stream().map(row -> Integer.toString(row + 1)).toList());
    }

    private String text(List<Region> input) {
        var parts = new ArrayList<String>();
        for (int column = 0; column < input.size(); column++) {
            parts.add(table.inputs().get(column).label() + " = "
                    + input.get(column).text());
        }
        return String.join(", ", parts);
    }
}
