package org.madang.acceptance;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A host's own clock, which stands until it is set. */
final class MovableClock extends Clock {

    private volatile Instant now;

    MovableClock(Instant begin) {
        now = begin;
    }

    void set(Instant then) {
        now = then;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
