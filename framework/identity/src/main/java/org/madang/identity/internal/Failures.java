package org.madang.identity.internal;

import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** Words the failures that several services share. */
final class Failures {

    private Failures() {}

    static PlatformException notFound(String what, String id) {
        return new PlatformException(Problem.NOT_FOUND, "There is no %s '%s'; look its id up".formatted(what, id));
    }

    static PlatformException badInput(String message) {
        return new PlatformException(Problem.BAD_INPUT, message);
    }

    static PlatformException notAllowed(String message) {
        return new PlatformException(Problem.NOT_ALLOWED, message);
    }

    static PlatformException rule(String message) {
        return new PlatformException(Problem.RULE, message);
    }

    static PlatformException conflict(String message) {
        return new PlatformException(Problem.CONFLICT, message);
    }

    static PlatformException setup(String message) {
        return new PlatformException(Problem.SETUP, message);
    }
}
