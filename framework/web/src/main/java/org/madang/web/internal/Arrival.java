package org.madang.web.internal;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one client sends, as it comes. */
final class Arrival implements ReadListener {

    private static final int CHUNK = 8_192;

    private final ServletInputStream in;
    private final Room room;
    private final Consumer<Supplier<byte[]>> then;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable Future<?> end;
    private boolean over;

    Arrival(ServletInputStream in, Room room, Consumer<Supplier<byte[]>> then) {
        this.in = in;
        this.room = room;
        this.then = then;
    }

    /**
     * How much may come.
     *
     * @param most bytes of this one
     * @param waiting bytes of all that wait for their rest
     */
    record Room(int most, AtomicLong waiting) {

        private static final long MOST_OF_ALL = 128L << 20;
        private static final int LITTLE = 64 * 1024;

        /** @throws Refusal 413 when this one is too long, 503 when all together are; little is always taken */
        void take(int count, int sofar) {
            if (sofar > most) {
                throw Bodies.tooLong(most);
            }
            if (waiting.addAndGet(count) > MOST_OF_ALL && sofar > LITTLE) {
                throw Refusal.of(503, "Too much is being sent at once; come again in a minute")
                        .with("Retry-After", "60");
            }
        }
    }

    /** It need not be told any more that it is late, once it is over. */
    synchronized void endsBy(Future<?> time) {
        end = time;
    }

    void isLate() {
        over(refusing(Bodies.late()));
    }

    @Override
    public void onDataAvailable() throws IOException {
        var chunk = new byte[CHUNK];
        while (!isOver() && in.isReady() && !in.isFinished()) {
            var count = in.read(chunk);
            if (count > 0) {
                keep(chunk, count);
            }
        }
    }

    @Override
    public void onAllDataRead() {
        over(body::toByteArray);
    }

    @Override
    public void onError(Throwable gone) {
        over(refusing(Bodies.brokenOff()));
    }

    private void keep(byte[] chunk, int count) {
        body.write(chunk, 0, count);
        try {
            room.take(count, body.size());
        } catch (Refusal refused) {
            over(refusing(refused));
        }
    }

    private synchronized boolean isOver() {
        return over;
    }

    private synchronized boolean ends() {
        var first = !over;
        over = true;
        if (end != null) {
            end.cancel(false);
        }
        return first;
    }

    private void over(Supplier<byte[]> arrived) {
        if (ends()) {
            room.waiting().addAndGet(-body.size());
            then.accept(arrived);
        }
    }

    private static Supplier<byte[]> refusing(Refusal refusal) {
        return () -> {
            throw refusal;
        };
    }
}
