package org.madang.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Gives every contender an empty database of its own, all of the same kind. */
final class Databases implements AutoCloseable {

    private final Path folder;
    private final @Nullable EmbeddedPostgres postgres;

    private Databases(Path folder, @Nullable EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    /** Where a database is. */
    record Address(String url, String user) {}

    /** {@code h2} (files) or {@code postgresql}. */
    static Databases of(String kind) throws IOException {
        var folder = Files.createTempDirectory("madang-benchmarks");
        return switch (kind) {
            case "h2" -> new Databases(folder, null);
            case "postgresql" -> new Databases(folder, durable());
            default -> throw new IllegalArgumentException("No database '%s'; there are h2, postgresql".formatted(kind));
        };
    }

    /** The server is started for tests, which forget everything: here a commit is on the disk before it returns. */
    private static EmbeddedPostgres durable() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    /** An empty database. */
    Address create(String name) {
        var plain = name.replace('-', '_');
        return postgres == null
                ? new Address("jdbc:h2:file:" + folder.resolve(plain), "sa")
                : new Address(postgresDatabase(postgres, plain), "postgres");
    }

    /** A folder for whoever has the database of this name. */
    Path home(String name) {
        return folder.resolve(name + "-home");
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
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
        Folders.delete(folder);
    }
}
