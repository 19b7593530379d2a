package org.madang.web.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Reads what a client sends, up to a size and a time: who sends byte by byte does not keep others waiting. */
final class Bodies {

    private static final int CHUNK = 8_192;

    private final LongSupplier nanos;

    Bodies(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @throws Refusal 413 when there are more bytes, 408 when they come too slowly, 400 when the client has gone */
    byte[] read(InputStream in, int most) {
        var end = nanos.getAsLong() + Arrivals.LONGEST.toNanos();
        var body = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK];
        try {
            for (var count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                body.write(chunk, 0, count);
                check(body.size(), most, end);
            }
            return body.toByteArray();
        } catch (IOException gone) {
            throw brokenOff();
        }
    }

    private void check(int size, int most, long end) {
        if (size > most) {
            throw tooLong(most);
        }
        if (nanos.getAsLong() - end > 0) {
            throw late();
        }
    }

    static Refusal late() {
        return Refusal.of(408, "The request did not come within %d seconds".formatted(Arrivals.LONGEST.toSeconds()));
    }

    static Refusal brokenOff() {
        return Refusal.of(400, "The request broke off before its end");
    }

    static Refusal tooLong(int most) {
        return Refusal.of(413, "At most %d bytes can be sent at once".formatted(most));
    }
}
