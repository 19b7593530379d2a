package org.madang.benchmarks;

import java.util.Locale;

/** Tells whoever waits that something happens; the results go elsewhere. */
final class Progress {

    private Progress() {}

    static void say(int round, Rival rival, Round result) {
        say(String.format(
                Locale.ROOT,
                "round %d %s: %.1f instances/s, %.2f CPU-ms/instance",
                round,
                rival.contender().id(),
                result.instancesPerSecond(),
                result.cpuMillisPerInstance()));
    }

    static void say(String line) {
        System.err.println(line);
    }
}
