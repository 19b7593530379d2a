package org.madang.engine.internal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.engine.Migrations;

/** Migrations by Flyway, which is handed the scripts: its own search does not see into bundles. */
final class FlywayMigrations implements Migrations {

    private final DataSource source;

    FlywayMigrations(DataSource source) {
        this.source = source;
    }

    @Override
    public void apply(String room, ClassLoader resources, String location) {
        var scripts = new MigrationScripts(new Resources(resources), location);
        if (scripts.all().isEmpty()) {
            throw new PlatformException(
                    Problem.SETUP,
                    "Room '%s' has no scripts in '%s'; expected V1__….sql there".formatted(room, location));
        }
        if (!ranAll(room, scripts)) {
            BundleLoader.callApart("madang-migrations", () -> migrate(room, scripts));
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
