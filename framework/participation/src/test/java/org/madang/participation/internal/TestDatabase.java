package org.madang.participation.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    private static DataSource migrated(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:" + Participation.SCHEMA)
                .load()
                .migrate();
        return source;
    }

    private static final class Embedded {

        static final DataSource H2 = migrated(
                JdbcConnectionPool.create("jdbc:h2:mem:participation;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", ""));
    }

    private static final class Server {

        static final DataSource POSTGRES = migrated(start());

        private static DataSource start() {
            try {
                return EmbeddedPostgres.start().getPostgresDatabase();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
