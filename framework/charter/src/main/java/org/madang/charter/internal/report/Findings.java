package org.madang.charter.internal.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.madang.charter.ModelReport;
import org.madang.charter.Report;
import org.madang.charter.RuleReport;
import org.madang.charter.Verdict;

/**
 * A report with what it is about.
 *
 * @param files what was checked, by the names the report uses
 * @param day the day it was judged as of
 */
public record Findings(Report report, Map<String, byte[]> files, LocalDate day) {

    /** Gravest first: what a reader has to see before all else. */
    private static final List<Verdict> GRAVEST = List.of(
            Verdict.REFUTED,
            Verdict.UNSUPPORTED,
            Verdict.UNKNOWN,
            Verdict.GUARDED,
            Verdict.LAWFUL_EXCEPTION,
            Verdict.PROVED);

    public Findings {
        files = Map.copyOf(files);
    }

    List<ModelReport> models() {
        return report.models();
    }

    static List<Verdict> gravestFirst() {
        return GRAVEST;
    }

    static List<RuleReport> rules(ModelReport model, Verdict verdict) {
        return model.rules().stream().filter(rule -> rule.verdict() == verdict).toList();
    }

    static boolean isFine(Verdict verdict) {
        return verdict == Verdict.PROVED || verdict == Verdict.GUARDED || verdict == Verdict.LAWFUL_EXCEPTION;
    }

    /** How many rules of all models have this verdict. */
    long rules(Verdict verdict) {
        return models().stream()
                .mapToLong(model -> rules(model, verdict).size())
                .sum();
    }

    long models(Verdict verdict) {
        return models().stream().filter(model -> model.verdict() == verdict).count();
    }

    /** The verdicts that occur, gravest first. */
    List<Verdict> verdicts() {
        return GRAVEST.stream()
                .filter(verdict -> rules(verdict) + models(verdict) > 0)
                .toList();
    }

    static {
        if (GRAVEST.size() != Verdict.values().length || !GRAVEST.containsAll(Arrays.asList(Verdict.values()))) {
            throw new AssertionError("A verdict has no place in the order");
        }
    }
}
