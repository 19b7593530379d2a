package org.madang.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The middle of some figures, with the least and the greatest. */
final class Median {

    private Median() {}

    static <T> Map<String, Double> of(List<T> rows, ToDoubleFunction<T> figure) {
        var sorted = rows.stream().mapToDouble(figure).sorted().toArray();
        if (sorted.length == 0) {
            return Map.of();
        }
        return Map.of(
                "median", rounded(sorted[sorted.length / 2]),
                "least", rounded(sorted[0]),
                "greatest", rounded(sorted[sorted.length - 1]));
    }

    private static double rounded(double figure) {
        return Math.round(figure * 100) / 100.0;
    }
}
