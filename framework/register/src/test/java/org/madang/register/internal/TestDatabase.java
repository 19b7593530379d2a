package org.madang.register.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/** The databases every test runs on, each time a fresh one with our tables. */
enum TestDatabase {
    H2,
    POSTGRES;

    DataSource fresh() {
        var source = this == H2 ? h2() : postgres();
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:org/madang/register/schema")
                .load()
                .migrate();
        return source;
    }

    private static DataSource h2() {
        return JdbcConnectionPool.create(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");
    }

    private static DataSource postgres() {
        var name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return Server.POSTGRES.getDatabase("postgres", name);
    }

    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
