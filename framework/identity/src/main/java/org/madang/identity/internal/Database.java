package org.madang.identity.internal;

import java.util.function.Consumer;
import java.util.function.Function;
import org.madang.engine.UnitOfWork;

/** Runs SQL in the unit of work of the calling thread; makes the tables when the first one asks. */
final class Database {

    private final UnitOfWork units;
    private final Runnable tables;
    private volatile boolean ready;

    Database(UnitOfWork units, Runnable tables) {
        this.units = units;
        this.tables = tables;
    }

    /** Does the work in one transaction, which is the caller's if there is one. */
    <T> T call(Function<Rows, T> work) {
        prepare();
        return units.call(connection -> work.apply(new Rows(connection)));
    }

    /** Does work that returns nothing in one transaction, which is the caller's if there is one. */
    void run(Consumer<Rows> work) {
        call(rows -> {
            work.accept(rows);
            return true;
        });
    }

    /** Does the work, and once more when another was faster to write the same key. */
    <T> T insist(Function<Rows, T> work) {
        try {
            return call(work);
        } catch (SqlFailure failure) {
            if (failure.isTaken()) {
                return call(work);
            }
            throw failure;
        }
    }

    private void prepare() {
        if (!ready) {
            synchronized (this) {
                if (!ready) {
                    tables.run();
                    ready = true;
                }
            }
        }
    }
}
