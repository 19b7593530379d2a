package org.madang.api;

/**
 * A number of people as it may be published: under 10 suppressed, otherwise rounded to the nearest 5, so that nobody can
 * be singled out.
 *
 * @param shown the rounded number; 0 when suppressed
 * @param suppressed whether there were fewer than 10, perhaps none
 */
public record RoundedCount(long shown, boolean suppressed) {

    private static final int FEWEST_SHOWN = 10;
    private static final int STEP = 5;

    public RoundedCount {
        if (suppressed ? shown != 0 : shown < FEWEST_SHOWN || shown % STEP != 0) {
            throw new IllegalArgumentException("Not a rounded count: %s".formatted(shown));
        }
    }

    /** Rounds an exact number; the exact one is not kept. */
    public static RoundedCount of(long exact) {
        if (exact < 0) {
            throw new IllegalArgumentException("A count can not be %s".formatted(exact));
        }
        return exact < FEWEST_SHOWN
                ? new RoundedCount(0, true)
                : new RoundedCount(Math.floorDiv(exact + STEP / 2, (long) STEP) * STEP, false);
    }

    /** {@code <10}, or the rounded number. */
    @Override
    public String toString() {
        return suppressed ? "<" + FEWEST_SHOWN : Long.toString(shown);
    }
}
