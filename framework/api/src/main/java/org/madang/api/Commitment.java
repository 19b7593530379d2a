package org.madang.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something promised with a decision.
 *
 * @param id names it
 * @param policy the policy it belongs to
 * @param promise what was promised
 * @param status how far it is
 * @param notes its progress, oldest first
 * @param evidence how everybody can see that it is done
 */
public record Commitment(
        String id, PolicyId policy, Promise promise, Status status, List<Note> notes, Optional<String> evidence) {

    public Commitment {
        notes = List.copyOf(notes);
    }

    /** How far a commitment is. */
    public enum Status {
        OPEN,
        DONE,
        OVERDUE
    }

    /**
     * What is promised.
     *
     * @param text what will be done
     * @param office the office that does it
     * @param due the last day for it
     * @param decision the decision it belongs to; the policy's latest when empty
     * @param contributions the contributions whose answers it keeps
     */
    public record Promise(
            String text, String office, LocalDate due, Optional<String> decision, Set<String> contributions) {

        public Promise {
            requireNonNull(due, "due");
            contributions = Set.copyOf(contributions);
            if (text.isBlank() || office.isBlank()) {
                throw new PlatformException(
                        Problem.BAD_INPUT,
                        "A commitment says what will be done and by which office; got '%s', '%s'"
                                .formatted(text, office));
            }
        }
    }

    /** What was noted about the progress. */
    public record Note(String text, String by, Instant at) {}
}
