package org.madang.platform.internal;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes things in the reverse order of their opening, each once, whatever the others do. */
final class Closing implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T add(T part) {
        open.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        RuntimeException failure = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception stuck) {
                failure = failure == null ? new IllegalStateException("Not all parts closed in order", stuck) : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
