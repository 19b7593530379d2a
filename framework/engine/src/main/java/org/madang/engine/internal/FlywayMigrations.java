package org.madang.engine.internal;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.engine.Migrations;

/** Migrations by Flyway, which is handed the scripts: its own search does not see into bundles. */
final class FlywayMigrations implements Migrations {

    private final DataSource source;

    /** By room, what is left to do to make its tables. */
    private final Map<String, Runnable> rooms = new HashMap<>();

    FlywayMigrations(DataSource source) {
        this.source = source;
    }

    @Override
    public void apply(String room, ClassLoader resources, String location) {
        var scripts = MigrationScripts.in(resources, location);
        if (scripts.all().isEmpty()) {
            throw new PlatformException(
                    Problem.SETUP,
                    "Room '%s' has no scripts in '%s'; expected V1__….sql there".formatted(room, location));
        }
        if (!ranAll(room, scripts)) {
            BundleLoader.callApart("madang-migrations", () -> migrate(room, scripts));
        }
        known(room, () -> {});
    }

    @Override
    public void offer(String room, ClassLoader resources, String location) {
        known(room, () -> apply(room, resources, location));
    }

    /** Makes the tables of these rooms, once their bundles have made themselves known; waits, but not for ever. */
    void applyAll(Set<String> wanted, Duration patience) {
        awaitKnown(wanted, patience);
        wanted.stream().map(this::offered).flatMap(Optional::stream).forEach(Runnable::run);
    }

    private synchronized Optional<Runnable> offered(String room) {
        return Optional.ofNullable(rooms.get(room));
    }

    private synchronized void known(String room, Runnable left) {
        rooms.put(room, left);
        notifyAll();
    }

    private synchronized void awaitKnown(Set<String> wanted, Duration patience) {
        var until = System.nanoTime() + patience.toNanos();
        try {
            while (!rooms.keySet().containsAll(wanted) && until - System.nanoTime() > 0) {
                wait(Math.max(1, Duration.ofNanos(until - System.nanoTime()).toMillis()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ranAll(String room, MigrationScripts scripts) {
        try {
            return new SchemaHistory(source, historyOf(room)).hasAll(scripts.checksums());
        } catch (SQLException | IOException failure) {
            throw notUpToDate(room, failure);
        }
    }

    private static String historyOf(String room) {
        return room + "_schema_history";
    }

    private static PlatformException notUpToDate(String room, Exception failure) {
        return new PlatformException(
                Problem.SETUP,
                "The tables of '%s' can not be brought up to date: %s".formatted(room, failure.getMessage()),
                failure);
    }

    private int migrate(String room, MigrationScripts scripts) {
        try {
            return Flyway.configure(BundleLoader.here())
                    .dataSource(source)
                    .table(historyOf(room))
                    .locations(new String[0])
                    .resourceProvider(scripts)
                    .javaMigrationClassProvider(List::of)
                    .placeholderReplacement(false)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .loggers("slf4j")
                    .load()
                    .migrate()
                    .migrationsExecuted;
        } catch (FlywayException failure) {
            throw notUpToDate(room, failure);
        }
    }
}
