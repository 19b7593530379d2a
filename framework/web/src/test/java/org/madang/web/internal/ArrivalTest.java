package org.madang.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ArrivalTest {

    private final AtomicLong waiting = new AtomicLong();
    private final List<Supplier<byte[]>> arrived = new ArrayList<>();
    private final Wire wire = new Wire();
    private final Arrival arrival = new Arrival(wire, new Arrival.Room(10, waiting), arrived::add);

    @Test
    void what_comes_piece_by_piece_is_whole_at_the_end() throws IOException {
        wire.pieces.add("{\"a\":");
        arrival.onDataAvailable();
        assertThat(waiting).hasValue(5);
        wire.pieces.add("1}");
        arrival.onDataAvailable();
        assertThat(arrived).isEmpty();

        arrival.onAllDataRead();

        assertThat(arrived)
                .singleElement()
                .satisfies(body -> assertThat(new String(body.get(), StandardCharsets.UTF_8))
                        .isEqualTo("{\"a\":1}"));
        assertThat(waiting).hasValue(0);
    }

    @Test
    void what_is_too_long_is_refused_before_its_end() throws IOException {
        wire.pieces.add("01234567890");

        arrival.onDataAvailable();

        assertRefused(413);
    }

    @Test
    void who_is_late_is_told_once_and_what_comes_then_is_nothing() throws IOException {
        wire.pieces.add("{");
        arrival.onDataAvailable();

        arrival.isLate();
        arrival.onAllDataRead();
        arrival.onError(new IOException("gone"));

        assertRefused(408);
        assertThat(waiting).hasValue(0);
    }

    @Test
    void who_breaks_off_gets_no_answer_as_if_it_were_whole() {
        arrival.onError(new IOException("gone"));

        assertRefused(400);
    }

    @Test
    void little_is_taken_also_when_much_waits() throws IOException {
        waiting.set(Long.MAX_VALUE / 2);
        wire.pieces.add("{}");

        arrival.onDataAvailable();
        arrival.onAllDataRead();

        assertThat(arrived)
                .singleElement()
                .satisfies(body -> assertThat(body.get()).hasSize(2));
        assertThatThrownBy(() -> new Arrival.Room(1 << 20, waiting).take(1, 100_000))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.status()).isEqualTo(503));
    }

    private void assertRefused(int status) {
        assertThat(arrived)
                .singleElement()
                .satisfies(body -> assertThatThrownBy(body::get)
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refused -> assertThat(refused.status()).isEqualTo(status)));
    }

    /** A connection on which pieces lie. */
    private static final class Wire extends ServletInputStream {

        private final Queue<String> pieces = new ArrayDeque<>();

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return !pieces.isEmpty();
        }

        @Override
        public void setReadListener(ReadListener listener) {}

        @Override
        public int read(byte[] into, int from, int most) {
            var piece = pieces.remove().getBytes(StandardCharsets.UTF_8);
            System.arraycopy(piece, 0, into, from, piece.length);
            return piece.length;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("One by one");
        }
    }
}
