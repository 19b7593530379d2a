package org.madang.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who acts in a scenario. What is done next is read from the state of the platform, never from memory, so that a
 * run can be killed anywhere and taken up again.
 */
public interface Part {

    /**
     * Does what there is to do at this moment.
     *
     * @return whether anything was done
     */
    boolean act(Stage stage);

    /** The next moment, after now, at which there will be something to do, as far as can be told now. */
    default Optional<Instant> next(Stage stage) {
        return Optional.empty();
    }

    /** What could not be done until the end, one sentence each. */
    default List<String> leftUndone(Stage stage) {
        return List.of();
    }
}
