package org.madang.engine.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.postgresql.ds.PGSimpleDataSource;

/** The database all rooms share: the host's own, or a pool on H2 or PostgreSQL. */
final class EngineDatabase implements AutoCloseable {

    /**
     * What makes H2 durable and alike PostgreSQL: a commit is in the file before it returns, nulls sort last, and the
     * database closes with its last connection instead of by a shutdown hook. Its PostgreSQL mode can not be used: it
     * refuses types the engine's own tables need.
     */
    private static final Map<String, String> H2_SETTINGS = new TreeMap<>(Map.of(
            "DEFAULT_NULL_ORDERING", "HIGH",
            "WRITE_DELAY", "0",
            "DB_CLOSE_ON_EXIT", "FALSE",
            "LOCK_TIMEOUT", "10000"));

    private final DataSource source;
    private final Optional<HikariDataSource> own;
    private final FlywayMigrations migrations;

    private EngineDatabase(DataSource source, Optional<HikariDataSource> own) {
        this.source = source;
        this.own = own;
        this.migrations = new FlywayMigrations(source);
    }

    static EngineDatabase open(EngineSettings.Database settings, Optional<DataSource> host) {
        if (host.isPresent()) {
            return new EngineDatabase(host.get(), Optional.empty());
        }
        var pool = new HikariDataSource(pool(settings));
        var database = new EngineDatabase(pool, Optional.of(pool));
        try {
            return database.checked(settings);
        } catch (PlatformException failure) {
            database.close();
            throw failure;
        }
    }

    DataSource source() {
        return source;
    }

    FlywayMigrations migrations() {
        return migrations;
    }

    @Override
    public void close() {
        own.ifPresent(pool -> {
            pool.close();
            forgetDrivers();
        });
    }

    private static HikariConfig pool(EngineSettings.Database settings) {
        var config = new HikariConfig();
        config.setPoolName("madang-database");
        config.setDataSource(driver(settings));
        config.setMaximumPoolSize(settings.pool());
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(-1);
        config.setThreadFactory(task -> daemon("madang-database", task));
        return config;
    }

    private static Thread daemon(String name, Runnable task) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private static DataSource driver(EngineSettings.Database settings) {
        var url = settings.url();
        if (url.startsWith("jdbc:h2:")) {
            return h2(settings);
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return postgresql(settings);
        }
        throw new PlatformException(
                Problem.SETUP,
                "'%s' is no database Madang knows; madang.database.url begins with jdbc:h2: or jdbc:postgresql:"
                        .formatted(url));
    }

    private static DataSource h2(EngineSettings.Database settings) {
        var url = new StringBuilder(settings.url());
        H2_SETTINGS.forEach((key, value) -> {
            if (!settings.url().toUpperCase(java.util.Locale.ROOT).contains(";" + key + "=")) {
                url.append(';').append(key).append('=').append(value);
            }
        });
        var source = new JdbcDataSource();
        source.setUrl(url.toString());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        return source;
    }

    private static DataSource postgresql(EngineSettings.Database settings) {
        rememberPostgresql();
        var source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password());
        source.setReWriteBatchedInserts(true);
        return source;
    }

    private EngineDatabase checked(EngineSettings.Database settings) {
        try (Connection connection = source.getConnection()) {
            connection.getMetaData();
            return this;
        } catch (SQLException failure) {
            throw new PlatformException(
                    Problem.SETUP,
                    "The database '%s' can not be opened as '%s': %s. See madang.database.url, .user and .password"
                            .formatted(settings.url(), settings.user(), root(failure)),
                    failure);
        }
    }

    private static String root(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /** The drivers register themselves with the JDK, which would hold this bundle's class loader for ever. */
    private static void forgetDrivers() {
        if (BundleLoader.here() != ClassLoader.getSystemClassLoader()) {
            org.h2.Driver.unload();
            forgetPostgresql();
        }
    }

    /** The driver registers itself only once, but an earlier engine of this class loader has taken it back. */
    private static void rememberPostgresql() {
        try {
            if (!org.postgresql.Driver.isRegistered()) {
                org.postgresql.Driver.register();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The PostgreSQL driver can not be registered", failure);
        }
    }

    private static void forgetPostgresql() {
        try {
            if (org.postgresql.Driver.isRegistered()) {
                org.postgresql.Driver.deregister();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The PostgreSQL driver can not be taken back", failure);
        }
    }
}
