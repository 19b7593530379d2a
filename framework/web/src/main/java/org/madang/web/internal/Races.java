package org.madang.web.internal;

import java.util.function.Supplier;

/** Does work again when somebody else was quicker by a moment: one transaction each time. */
final class Races {

    private static final int ATTEMPTS = 5;

    private Races() {}

    static <T> T run(Supplier<T> work) {
        for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                rethrowUnlessRace(failure);
            }
        }
        return work.get();
    }

    private static void rethrowUnlessRace(RuntimeException failure) {
        if (!DatabaseFailure.isRace(failure)) {
            throw failure;
        }
    }
}
