package org.madang.api;

import static java.util.Objects.requireNonNull;

/**
 * How a process pack fares.
 *
 * @param pack its name
 * @param source where it came from: {@code bundle:<name>:<version>} or {@code folder:<name>}
 * @param state whether its processes can be started
 * @param message what to know about it: its faults each with file, element and mend, or what it waits for
 */
public record PackStatus(String pack, String source, State state, String message) {

    public PackStatus {
        requireNonNull(pack, "pack");
        requireNonNull(source, "source");
        requireNonNull(state, "state");
        requireNonNull(message, "message");
    }

    /** Whether the processes of a pack can be started. */
    public enum State {
        /** It was checked, and new cases start on it. */
        DEPLOYED,
        /** It is faulty; what was deployed of it before stays as it was. */
        REFUSED,
        /** It is sound but needs something that nobody offers yet; it is tried again by itself. */
        WAITING
    }
}
