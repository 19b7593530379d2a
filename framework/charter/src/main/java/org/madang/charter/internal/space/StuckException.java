package org.madang.charter.internal.space;

/** The engine throws here, and rolls the step back. */
final class StuckException extends RuntimeException {

    StuckException(Spot spot) {
        super("No way out of '%s' may be taken".formatted(spot), null, false, false);
    }
}
