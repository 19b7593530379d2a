package org.madang.platform.internal;

import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** Finds, in a chain of causes, the one that says what happened. */
final class Failures {

    private Failures() {}

    /** What to throw when something of the framework did not start; a deliberate failure below goes through. */
    static PlatformException toStart(String what, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PlatformException deliberate) {
                return deliberate;
            }
        }
        return new PlatformException(Problem.SETUP, "%s could not start: %s".formatted(what, reason(failure)), failure);
    }

    /** The deepest message, in one line. */
    static String reason(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        var message = root.getMessage();
        return message == null || message.isBlank()
                ? root.getClass().getSimpleName()
                : message.lines().findFirst().orElse(message);
    }
}
