package org.madang.charter.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.charter.Verdict.GUARDED;
import static org.madang.charter.Verdict.PROVED;
import static org.madang.charter.Verdict.REFUTED;

import java.util.List;
import org.madang.charter.RuleReport;
import org.madang.charter.Verdict;

/** What a row of a real procedure asks: that a lawful model raises no alarm, and that a change to it is found. */
final class Rows {

    static final List<Verdict> FINE = List.of(PROVED, GUARDED);

    private Rows() {}

    static void holds(String model, String... rules) {
        assertThat(Tried.model(model).rules(rules))
                .allSatisfy(
                        rule -> assertThat(rule.verdict()).as(rule.toString()).isIn(FINE));
    }

    static void breaks(String rule, String model, String... rules) {
        assertThat(Tried.model(model).rules(rules))
                .filteredOn(report -> report.id().equals(rule))
                .singleElement()
                .extracting(RuleReport::verdict)
                .isEqualTo(REFUTED);
    }
}
