package org.madang.web.internal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Waits for what clients send without a thread for any of them: a thousand that send byte by byte keep nobody waiting. */
final class Arrivals implements AutoCloseable {

    /** Within which all of it must have come. */
    static final Duration LONGEST = Duration.ofSeconds(20);

    private final AtomicLong waiting = new AtomicLong();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(action -> {
        var made = new Thread(action, "madang-arrivals");
        made.setDaemon(true);
        return made;
    });

    /** Whether there is nothing to wait for: most is short and comes at once, and what is too long is not read. */
    static boolean isThere(HttpServletRequest request, int most) throws IOException {
        var length = request.getContentLengthLong();
        if (length > most) {
            return true;
        }
        return length < 0
                ? request.getHeader("Transfer-Encoding") == null
                : request.getInputStream().available() >= length;
    }

    /**
     * Has it arrive.
     *
     * @param most how many bytes it may have
     * @param then gets it, or is told by its refusal why there is none; answers and completes
     */
    void await(AsyncContext later, int most, Consumer<Supplier<byte[]>> then) throws IOException {
        later.setTimeout(0);
        var in = later.getRequest().getInputStream();
        var arrival = new Arrival(in, new Arrival.Room(most, waiting), then);
        try {
            arrival.endsBy(clock.schedule(arrival::isLate, LONGEST.toMillis(), TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException closing) {
            arrival.isLate();
            return;
        }
        in.setReadListener(arrival);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
