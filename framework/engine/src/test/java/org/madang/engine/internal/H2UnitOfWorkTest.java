package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class H2UnitOfWorkTest extends UnitOfWorkContract {

    H2UnitOfWorkTest() {
        super(Databases.h2());
    }

    /** H2 has no constraint that fails at the commit, so here the host's own data source does. */
    @Test
    void reports_a_failing_commit_of_domain_rows_alone() {
        var broken = new AtomicBoolean();

        try (var engine =
                Engine.start(Models.inMemory(), Clock.systemUTC(), Optional.of(failingCommits(broken)), List.of())) {
            broken.set(true);

            assertThatThrownBy(() -> engine.work()
                            .run(connection -> connection
                                    .createStatement()
                                    .execute("INSERT INTO engine_event (at, type) VALUES (CURRENT_TIMESTAMP, 'x')")))
                    .rootCause()
                    .hasMessage("the disk is full");
            broken.set(false);
        }
    }

    private static DataSource failingCommits(AtomicBoolean broken) {
        var source = new JdbcDataSource();
        source.setUrl(Databases.h2().url());
        return around(DataSource.class, source, broken);
    }

    private static <T> T around(Class<T> type, T real, AtomicBoolean broken) {
        return type.cast(Proxy.newProxyInstance(
                H2UnitOfWorkTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (broken.get() && method.getName().equals("commit")) {
                        throw new SQLException("the disk is full");
                    }
                    try {
                        var result = method.invoke(real, arguments);
                        return result instanceof Connection connection
                                ? around(Connection.class, connection, broken)
                                : result;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }
}
