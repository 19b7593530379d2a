package org.madang.web.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.madang.api.PolicyId;
import org.madang.api.Timeline;
import org.madang.api.TimelineEntry;

/**
 * A policy's timeline as Server-Sent Events: what happened so far, then what happens. Each event's id is its number, so
 * that a reader who comes back with {@code Last-Event-ID} misses nothing.
 */
final class TimelineEvents {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int BEAT_EVERY = 15;

    private final CountDownLatch closing;
    private final Call call;
    private final PolicyId policy;

    /**
     * Those of one policy.
     *
     * @param closing falls to zero when this room closes
     */
    TimelineEvents(CountDownLatch closing, Call call, PolicyId policy) {
        this.closing = closing;
        this.call = call;
        this.policy = policy;
    }

    /** Writes until the reader has gone, the room closes, or ten minutes are over; a browser comes again by itself. */
    void writeTo(OutputStream out, int seen) throws IOException {
        var told = seen;
        for (var second = 0; second < LONGEST.toSeconds(); second++) {
            var entries = call.service(Timeline.class).of(policy, call.language());
            told = tell(out, entries, told);
            if (second % BEAT_EVERY == 0) {
                write(out, ":\n\n");
            }
            if (closes()) {
                return;
            }
        }
    }

    private boolean closes() {
        try {
            return closing.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static int tell(OutputStream out, List<TimelineEntry> entries, int told) throws IOException {
        for (var number = told; number < entries.size(); number++) {
            var json = new String(Json.bytes(entries.get(number)), StandardCharsets.UTF_8);
            write(out, "id: %d\nevent: timeline\ndata: %s\n\n".formatted(number + 1, json));
        }
        return Math.max(told, entries.size());
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
