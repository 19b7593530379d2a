package org.madang.participation.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/** Logs how long work takes; a test asserts the result, not the time, which depends on the machine. */
final class Stopwatch {

    private static final Logger LOG = System.getLogger(Stopwatch.class.getName());

    private Stopwatch() {}

    static <T> T timed(String what, Supplier<T> work) {
        var start = System.nanoTime();
        var result = work.get();
        LOG.log(Level.INFO, "{0}: {1} ms", what, (System.nanoTime() - start) / 1_000_000);
        return result;
    }
}
