package org.madang.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/** A clock that stands still until somebody sets it. */
public final class TestClock extends Clock {

    private final Hands hands;
    private final Consumer<Instant> keeper;
    private final ZoneId zone;

    private TestClock(Hands hands, Consumer<Instant> keeper, ZoneId zone) {
        this.hands = hands;
        this.keeper = keeper;
        this.zone = zone;
    }

    /** A clock that stands at this moment. */
    public static TestClock at(Instant start) {
        return new TestClock(new Hands(start), moment -> {}, ZoneOffset.UTC);
    }

    /**
     * A clock that remembers in a file where it stands, so that what was killed can go on.
     *
     * @param start where it stands when there is no such file
     */
    public static TestClock keptIn(Path file, Instant start) {
        var begin = Files.exists(file) ? read(file) : start;
        return new TestClock(new Hands(begin), moment -> write(file, moment), ZoneOffset.UTC);
    }

    /** Sets the clock; what happens at that moment happens when the platform is next asked to do what is due. */
    public void set(Instant moment) {
        // Kept first: after a crash it is better to be at the moment without its work than the other way round.
        keeper.accept(moment);
        hands.now = moment;
    }

    @Override
    public Instant instant() {
        return hands.now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(hands, keeper, other);
    }

    private static Instant read(Path file) {
        try {
            return Instant.parse(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can not read where the clock '%s' stands".formatted(file), unreadable);
        }
    }

    private static void write(Path file, Instant moment) {
        try {
            var draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, moment.toString());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new UncheckedIOException("Can not keep where the clock '%s' stands".formatted(file), full);
        }
    }

    /** What all views of the clock share. */
    private static final class Hands {

        private volatile Instant now;

        Hands(Instant start) {
            this.now = start;
        }
    }
}
