package org.madang.server.internal;

import java.io.PrintWriter;
import java.time.Duration;

/** Tells whoever waits how far a long check is. */
final class CheckProgress {

    private static final long EVERY = Duration.ofSeconds(2).toNanos();

    private final PrintWriter err;
    private final int all;
    private int begun;
    private long last = System.nanoTime();

    CheckProgress(PrintWriter err, int all) {
        this.err = err;
        this.all = all;
    }

    void next(CheckGroup group) {
        long now = System.nanoTime();
        if (now - last > EVERY) {
            last = now;
            var name = group.own().get(0).name();
            err.printf("checked %d of %d, now '%s'%n", begun, all, name);
            err.flush();
        }
        begun++;
    }
}
