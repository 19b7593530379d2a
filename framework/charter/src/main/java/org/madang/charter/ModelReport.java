package org.madang.charter;

import java.util.List;

/** What was found about one process. */
public record ModelReport(String file, String process, Verdict verdict, double millis, List<RuleReport> rules) {

    public ModelReport {
        rules = List.copyOf(rules);
    }
}
