package org.madang.engine.internal;

import java.util.Optional;

/** Knows who acts on this thread. */
final class ActingAs {

    private static final ThreadLocal<String> ACTOR = new ThreadLocal<>();

    private ActingAs() {}

    /** Everything the action does on this thread is done by the actor. */
    static void actor(String id, Runnable action) {
        var before = current();
        ACTOR.set(id);
        try {
            action.run();
        } finally {
            before.ifPresentOrElse(ACTOR::set, ACTOR::remove);
        }
    }

    /** The id of the actor; none when the engine acts by itself. */
    static Optional<String> current() {
        return Optional.ofNullable(ACTOR.get());
    }
}
