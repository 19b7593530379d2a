package org.madang.web.internal;

import java.util.Optional;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** What to say when something is not there. */
final class Found {

    private Found() {}

    /** @throws PlatformException NOT_FOUND when there is none */
    static <T> T in(Optional<T> found, String kind, String id) {
        return found.orElseThrow(
                () -> new PlatformException(Problem.NOT_FOUND, "There is no %s '%s'".formatted(kind, id)));
    }
}
