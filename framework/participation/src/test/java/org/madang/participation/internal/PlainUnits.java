package org.madang.participation.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.madang.engine.UnitOfWork;

/** Units of work on a plain data source, without an engine. */
@SuppressWarnings("ThreadLocalUsage") // cleared after each use
final class PlainUnits implements UnitOfWork {

    private final DataSource source;
    private final ThreadLocal<Connection> current = new ThreadLocal<>();
    private final List<Runnable> after = new ArrayList<>();

    PlainUnits(DataSource source) {
        this.source = source;
    }

    @Override
    public <T> T call(Work<T> work) {
        try {
            var open = current.get();
            return open == null ? outermost(work) : work.run(open);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        after.add(action);
    }

    private <T> T outermost(Work<T> work) throws Exception {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            current.set(connection);
            return finish(connection, work);
        } finally {
            current.remove();
        }
    }

    private static <T> T finish(Connection connection, UnitOfWork.Work<T> work) throws Exception {
        try {
            var result = work.run(connection);
            connection.commit();
            return result;
        } catch (Exception | Error failure) {
            rollback(connection);
            throw failure;
        }
    }

    private static void rollback(Connection connection) throws SQLException {
        connection.rollback();
    }
}
