package org.madang.api;

import static java.util.Objects.requireNonNull;

/** A deliberate failure: names the thing, what was wrong, and what to do. */
public final class PlatformException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    public PlatformException(Problem problem, String message) {
        super(message);
        this.problem = requireNonNull(problem, "problem");
    }

    public PlatformException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = requireNonNull(problem, "problem");
    }

    /** What went wrong, and whose problem it is. */
    public Problem problem() {
        return problem;
    }
}
