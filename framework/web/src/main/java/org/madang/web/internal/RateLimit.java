package org.madang.web.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Lets each caller make so many requests a minute, with as many in one go; the least recent callers are forgotten. */
final class RateLimit {

    private static final int MOST_CALLERS = 50_000;
    private static final double NANOS_A_MINUTE = 60e9;

    private final int perMinute;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    RateLimit(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    private record Bucket(double left, long at) {}

    /** @throws Refusal 429 with the seconds after which to come again */
    synchronized void take(String caller) {
        var now = nanos.getAsLong();
        var bucket = buckets.getOrDefault(caller, new Bucket(perMinute, now));
        var left = Math.min(perMinute, bucket.left() + (now - bucket.at()) * perMinute / NANOS_A_MINUTE);
        if (left < 1) {
            buckets.put(caller, new Bucket(left, now));
            var seconds = (long) Math.ceil((1 - left) * 60 / perMinute);
            throw Refusal.of(429, "Too many requests; come again in %d seconds".formatted(seconds))
                    .with("Retry-After", Long.toString(seconds));
        }
        buckets.put(caller, new Bucket(left - 1, now));
    }
}
