package org.madang.benchmarks;

import java.util.concurrent.atomic.AtomicLong;

/** New ids for cases, never those of a process that was here before. */
final class CaseIds {

    private final String prefix = "case-" + System.currentTimeMillis() + "-";
    private final AtomicLong count = new AtomicLong();

    String next() {
        return prefix + count.incrementAndGet();
    }
}
