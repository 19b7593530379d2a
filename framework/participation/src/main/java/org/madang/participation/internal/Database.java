package org.madang.participation.internal;

import java.sql.Connection;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.madang.engine.UnitOfWork;

/** Runs SQL in the unit of work of the calling thread. */
@SuppressWarnings("ThreadLocalUsage") // cleared after each use; static state would outlive the platform
final class Database {

    private final UnitOfWork units;
    private final ThreadLocal<@Nullable Handle> current = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Connection> connection = new ThreadLocal<>();
    private final Jdbi jdbi;

    Database(UnitOfWork units) {
        this.units = units;
        this.jdbi = Jdbi.create(new UnitConnection());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        jdbi.registerArrayType(String.class, "varchar");
        jdbi.registerArrayType(Long.class, "bigint");
        jdbi.registerArrayType(OffsetDateTime.class, "timestamptz");
    }

    /** Does the work in one transaction, which is the caller's if there is one. */
    <T> T call(Function<Handle, T> work) {
        return units.call(given -> {
            var open = current.get();
            return open == null ? inHandle(given, work) : work.apply(open);
        });
    }

    /** Does work that returns nothing in one transaction, which is the caller's if there is one. */
    void run(Consumer<Handle> work) {
        call(handle -> {
            work.accept(handle);
            return true;
        });
    }

    /** The id of the actor whose action on this thread moves the engine, if any. */
    Optional<String> actor() {
        return units.actor();
    }

    private <T> T inHandle(Connection given, Function<Handle, T> work) {
        connection.set(given);
        try (var handle = jdbi.open()) {
            current.set(handle);
            return work.apply(handle);
        } finally {
            current.remove();
            connection.remove();
        }
    }

    /** Lends Jdbi the unit's connection; closing it is the unit's business. */
    private final class UnitConnection implements ConnectionFactory {

        @Override
        public Connection openConnection() {
            var given = connection.get();
            if (given == null) {
                throw new IllegalStateException("There is no unit of work on this thread");
            }
            return given;
        }

        @Override
        public void closeConnection(Connection lent) {}
    }
}
