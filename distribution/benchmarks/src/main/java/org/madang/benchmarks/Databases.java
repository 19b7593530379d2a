package org.madang.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Gives every contender an empty database of its own, all of the same kind and with the same pool. */
final class Databases implements AutoCloseable {

    private static final int POOL = 10;

    private final Path folder;
    private final @Nullable EmbeddedPostgres postgres;

    private Databases(Path folder, @Nullable EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    /** {@code h2} (files) or {@code postgresql}. */
    static Databases of(String kind) throws IOException {
        var folder = Files.createTempDirectory("madang-benchmarks");
        return switch (kind) {
            case "h2" -> new Databases(folder, null);
            case "postgresql" -> new Databases(folder, EmbeddedPostgres.start());
            default -> throw new IllegalArgumentException("No database '%s'; there are h2, postgresql".formatted(kind));
        };
    }

    /** An empty database. */
    CountingDataSource create(String name) {
        var settings = new HikariConfig();
        settings.setMaximumPoolSize(POOL);
        settings.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        var plain = name.replace('-', '_');
        if (postgres == null) {
            settings.setJdbcUrl("jdbc:h2:file:" + folder.resolve(plain));
            settings.setUsername("sa");
        } else {
            settings.setJdbcUrl(postgresDatabase(postgres, plain));
            settings.setUsername("postgres");
        }
        return new CountingDataSource(new HikariDataSource(settings));
    }

    Path folder() {
        return folder;
    }

    private static String postgresDatabase(EmbeddedPostgres server, String name) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return server.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true";
        } catch (SQLException refused) {
            throw new IllegalStateException("PostgreSQL did not create '%s'".formatted(name), refused);
        }
    }

    @Override
    public void close() {
        if (postgres == null) {
            return;
        }
        try {
            postgres.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException("PostgreSQL does not stop", stuck);
        }
    }
}
