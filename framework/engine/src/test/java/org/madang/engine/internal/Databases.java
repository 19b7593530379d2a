package org.madang.engine.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;

/** Fresh databases: H2 in memory, and a real PostgreSQL that all tests of a run share. */
final class Databases {

    private Databases() {}

    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    static EngineSettings.Database h2() {
        return EngineSettings.inMemory("test-" + UUID.randomUUID()).database();
    }

    static EngineSettings.Database postgresql() {
        var name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new EngineSettings.Database(Server.POSTGRES.getJdbcUrl("postgres", name), "postgres", "", 4);
    }
}
