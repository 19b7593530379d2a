package org.madang.engine;

import java.sql.Connection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes domain rows and the engine's own changes one transaction.
 *
 * <p>Whatever is called inside, engine or domain, on the same thread, joins the unit: one connection, one commit. A unit
 * called inside a unit joins it too; when the inner one fails, the outer one can not commit any more. The engine's
 * changes are written when the outermost unit ends, so SQL inside the unit does not see them yet.
 */
@ProviderType
public interface UnitOfWork {

    /**
     * Does the work and commits, or rolls everything back and throws what the work threw; a checked exception comes
     * wrapped.
     */
    <T extends @Nullable Object> T call(Work<T> work);

    /** As {@link #call}, for work that returns nothing. */
    default void run(Action action) {
        call(connection -> {
            action.run(connection);
            return true;
        });
    }

    /**
     * Runs the action after the outermost unit of this thread has committed, never when it rolled back; at once when no
     * unit is open. A failing action is logged and hurts nobody.
     */
    void afterCommit(Runnable action);

    /** The id of the actor whose action on this thread moves the engine; none when the engine acts by itself. */
    default Optional<String> actor() {
        return Optional.empty();
    }

    /** Work on the connection of the unit; committing, rolling back and closing it are the unit's own business. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T run(Connection connection) throws Exception;
    }

    /** Work that returns nothing. */
    @FunctionalInterface
    interface Action {
        void run(Connection connection) throws Exception;
    }
}
