package org.madang.cdi.internal;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts the calls inside a plugin, so that it ends when the last one is out. */
final class Gate {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition left = lock.newCondition();
    private boolean closed;
    private int inside;

    /** Lets a call in, unless the gate is closed. */
    boolean enter() {
        lock.lock();
        try {
            if (!closed) {
                inside++;
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /** Lets in what a call inside has begun, also when the gate is closed. */
    void follow() {
        lock.lock();
        try {
            inside++;
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            inside--;
            left.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nobody is inside; returns how many still are when the time is up. */
    int drain(Duration atMost) {
        lock.lock();
        try {
            var nanos = atMost.toNanos();
            while (inside > 0 && nanos > 0) {
                nanos = left.awaitNanos(nanos);
            }
            return inside;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return inside;
        } finally {
            lock.unlock();
        }
    }
}
