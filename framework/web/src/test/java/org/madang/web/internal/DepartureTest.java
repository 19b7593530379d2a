package org.madang.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DepartureTest {

    private final byte[] body = new byte[100_000];
    private final Wire wire = new Wire();
    private final AtomicInteger completed = new AtomicInteger();
    private final Departure departure = new Departure(body, wire, later());

    DepartureTest() {
        new Random(1).nextBytes(body);
    }

    @Test
    void it_goes_as_far_as_the_reader_takes_it_and_waits_for_the_rest_elsewhere() throws IOException {
        wire.room = 2;

        departure.onWritePossible();

        assertThat(wire.sent.size()).isBetween(1, body.length - 1);
        assertThat(completed).hasValue(0);
    }

    @Test
    void it_is_complete_when_all_is_taken() throws IOException {
        while (completed.get() == 0) {
            wire.room = 3;
            departure.onWritePossible();
        }

        assertThat(wire.sent.toByteArray()).isEqualTo(body);
        assertThat(completed).hasValue(1);
    }

    @Test
    void who_goes_away_is_let_go() throws IOException {
        wire.room = 1;
        departure.onWritePossible();

        departure.onError(new IOException("gone"));

        assertThat(completed).hasValue(1);
    }

    private AsyncContext later() {
        return (AsyncContext) Proxy.newProxyInstance(
                AsyncContext.class.getClassLoader(),
                new Class<?>[] {AsyncContext.class},
                (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("complete");
                    completed.incrementAndGet();
                    return null;
                });
    }

    /** A connection whose reader takes so many pieces. */
    private static final class Wire extends ServletOutputStream {

        private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
        private int room;

        @Override
        public boolean isReady() {
            return room > 0;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}

        @Override
        public void write(byte[] piece, int from, int length) {
            room--;
            sent.write(piece, from, length);
        }

        @Override
        public void write(int single) {
            throw new UnsupportedOperationException("One by one");
        }
    }
}
