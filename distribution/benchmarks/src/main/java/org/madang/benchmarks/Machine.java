package org.madang.benchmarks;

import java.util.Map;

/** Where the figures come from. */
final class Machine {

    private Machine() {}

    static Map<String, Object> describe() {
        return Map.of(
                "java", Runtime.version().toString(),
                "processors", Runtime.getRuntime().availableProcessors(),
                "system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }
}
