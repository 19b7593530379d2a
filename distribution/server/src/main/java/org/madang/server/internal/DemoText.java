package org.madang.server.internal;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Prints a demo's report as a timeline a mayor can read. */
final class DemoText {

    private static final int WIDTH = 100;

    private final PrintWriter out;
    private final DateTimeFormatter day;

    DemoText(PrintWriter out, Locale language, ZoneId zone) {
        this.out = out;
        this.day = DateTimeFormatter.ofPattern("yyyy-MM-dd EEE", language).withZone(zone);
    }

    void print(DemoReport report) {
        out.printf(
                "%n%s%n%s%n",
                report.policy().title(),
                "=".repeat(Math.min(WIDTH, report.policy().title().length())));
        report.timeline().forEach(this::print);
        out.println();
        out.printf("%-12s %s%n", "Outcome", report.policy().state());
        var decision = report.decision();
        if (decision != null) {
            out.printf(
                    "%-12s %s: %d present (quorum %d), %d yes, %d no, %d abstain%n",
                    "Vote",
                    decision.body(),
                    decision.present(),
                    decision.quorum(),
                    decision.yes(),
                    decision.no(),
                    decision.abstain());
        }
        out.printf("%-12s %d contributions and findings have a reasoned reply%n", "Answered", report.answered());
        out.printf(
                "%-12s %d by machine, %d by hand%n",
                "Translations",
                report.translations().machine(),
                report.translations().human());
        printImport(report.imported());
        out.println("\nEverything said or done by 'scripted:…' was made up for this demo.");
        out.flush();
    }

    private void printImport(DemoReport.Imported imported) {
        if (imported.contributions() > 0) {
            out.printf(
                    "%-12s %d contributions (%d shown, %d hidden, %d pending), %d supports of %d people; %d rows skipped%n",
                    "Imported",
                    imported.contributions(),
                    imported.published(),
                    imported.hidden(),
                    imported.pending(),
                    imported.supports(),
                    imported.participants(),
                    imported.skipped().size());
        }
    }

    private void print(DemoReport.Entry entry) {
        out.printf("%s  %-10s %s%n", day.format(Instant.parse(entry.at())), entry.act(), entry.text());
    }
}
