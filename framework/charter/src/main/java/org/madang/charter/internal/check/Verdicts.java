package org.madang.charter.internal.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.madang.charter.RuleReport;
import org.madang.charter.Verdict;

/** Orders verdicts. */
final class Verdicts {

    private static final List<Verdict> FROM_GOOD_TO_BAD = List.of(
            Verdict.PROVED,
            Verdict.GUARDED,
            Verdict.LAWFUL_EXCEPTION,
            Verdict.UNKNOWN,
            Verdict.UNSUPPORTED,
            Verdict.REFUTED);

    private Verdicts() {}

    static boolean isWorse(Verdict one, Verdict other) {
        return FROM_GOOD_TO_BAD.indexOf(one) > FROM_GOOD_TO_BAD.indexOf(other);
    }

    static Verdict worst(Collection<RuleReport> rules) {
        return rules.stream()
                .map(RuleReport::verdict)
                .max(Comparator.comparingInt(FROM_GOOD_TO_BAD::indexOf))
                .orElse(Verdict.PROVED);
    }
}
