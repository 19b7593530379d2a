package org.madang.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import org.madang.charter.Charter;
import org.madang.charter.Report;
import org.madang.charter.Verdict;

/** Checks one model and takes the time, from bytes to verdicts. */
final class CharterRun {

    /** The rules of a norm pack, as cities have them. */
    static final String RULES = """
        pack "bench" version 1
        before adopt there must be consult
        before adopt there must be respond
        between the last change and adopt there must be consult
        after adopt there must follow publish
        after adopt there must follow remedy
        adopt happens at most once
        every case passes propose
        adopt never happens after publish
        before consult there must be screen
        before publish there must be adopt
        adopt and reject never both happen
        adopt can happen
        consult stays open at least 20 days
        between screen and adopt there must be at least 14 days
        adopt is done by "council"
        nobody may both propose and adopt
        before remedy there must be adopt
        after propose there must follow screen
        before respond there must be consult
        every case passes consult
        """;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Charter charter;

    CharterRun(String rules) {
        var standard = Charter.standard().on(LocalDate.of(2026, 3, 2));
        this.charter = rules.isEmpty() ? standard : standard.withRules("bench.charter", rules);
    }

    /**
     * What came of it.
     *
     * @param report the verdicts
     * @param millis from bytes to verdicts
     * @param cpuMillis the time the processor worked on it: what it takes when nothing else runs
     */
    record Timed(Report report, double millis, double cpuMillis) {

        Verdict verdict() {
            return report.models().get(0).verdict();
        }

        int rules() {
            return report.models().get(0).rules().size();
        }
    }

    /** The middle of several runs, so that what the machine does beside them does not count. */
    Timed middle(byte[] model, int rounds) {
        var timed = new ArrayList<Timed>();
        for (int round = 0; round < rounds; round++) {
            timed.add(time(model));
        }
        timed.sort(Comparator.comparingDouble(Timed::cpuMillis));
        return timed.get(rounds / 2);
    }

    Timed time(byte[] model) {
        long begin = System.nanoTime();
        long worked = threads.getCurrentThreadCpuTime();
        var report = charter.check(Map.of("bench.bpmn", model));
        double cpu = (threads.getCurrentThreadCpuTime() - worked) / 1e6;
        return new Timed(report, (System.nanoTime() - begin) / 1e6, cpu);
    }
}
