package org.madang.engine.internal;

import java.time.Duration;

/** Counts the calls inside a provider, so that it can leave when the last one is out. */
final class CallGate {

    private int inside;
    private boolean closed;

    /** Whether the caller is in; who is in must leave. */
    synchronized boolean enter() {
        if (!closed) {
            inside++;
        }
        return !closed;
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    /** Lets nobody in any more, and waits until everybody is out. Says how many were still inside after the time. */
    synchronized int close(Duration atMost) {
        closed = true;
        var end = System.nanoTime() + atMost.toNanos();
        var left = atMost.toMillis();
        while (inside > 0 && left > 0 && waited(left)) {
            left = (end - System.nanoTime()) / 1_000_000;
        }
        return inside;
    }

    @SuppressWarnings("WaitNotInLoop") // the loop is in close
    private boolean waited(long millis) {
        try {
            wait(millis);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
