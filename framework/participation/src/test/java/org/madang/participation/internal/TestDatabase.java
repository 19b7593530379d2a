package org.madang.participation.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/** The databases every test runs on; each is made once and holds our tables. */
enum TestDatabase {
    H2,
    POSTGRES;

    DataSource source() {
        return this == H2 ? Embedded.H2 : Server.POSTGRES;
    }

    /** A database of its own on the PostgreSQL server, with our tables. */
    static DataSource postgres(String name) throws SQLException {
        try (var connection = Server.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return migrated(Server.SERVER.getDatabase("postgres", name));
    }

    private static DataSource migrated(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:" + Participation.SCHEMA)
                .load()
                .migrate();
        SearchIndex.ensure(new Database(new PlainUnits(source)));
        return source;
    }

    private static final class Embedded {

        static final DataSource H2 = migrated(
                JdbcConnectionPool.create("jdbc:h2:mem:participation;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", ""));
    }

    private static final class Server {

        static final EmbeddedPostgres SERVER = start();
        static final DataSource POSTGRES = migrated(SERVER.getPostgresDatabase());

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
