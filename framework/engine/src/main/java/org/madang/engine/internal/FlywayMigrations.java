package org.madang.engine.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;
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
        var scripts = new Scripts(new Resources(resources), location);
        if (scripts.all().isEmpty()) {
            throw new PlatformException(
                    Problem.SETUP,
                    "Room '%s' has no scripts in '%s'; expected V1__….sql there".formatted(room, location));
        }
        BundleLoader.callApart("madang-migrations", () -> migrate(room, scripts));
    }

    private int migrate(String room, Scripts scripts) {
        try {
            return Flyway.configure(BundleLoader.here())
                    .dataSource(source)
                    .table(room + "_schema_history")
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
            throw new PlatformException(
                    Problem.SETUP,
                    "The tables of '%s' can not be brought up to date: %s".formatted(room, failure.getMessage()),
                    failure);
        }
    }

    /** The scripts of one room. */
    private record Scripts(Resources resources, String location) implements ResourceProvider {

        List<String> all() {
            return resources.in(location, ".sql");
        }

        @Override
        public @Nullable LoadableResource getResource(String name) {
            return all().stream()
                    .filter(path -> path.equals(name))
                    .map(path -> new Script(resources, path))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return all().stream()
                    .map(path -> new Script(resources, path))
                    .filter(script -> script.getFilename().startsWith(prefix))
                    .filter(script -> Arrays.stream(suffixes).anyMatch(script.getFilename()::endsWith))
                    .map(LoadableResource.class::cast)
                    .toList();
        }
    }

    private static final class Script extends LoadableResource {

        private final Resources resources;
        private final String path;

        Script(Resources resources, String path) {
            this.resources = resources;
            this.path = path;
        }

        @Override
        public Reader read() {
            try {
                return new InputStreamReader(resources.url(path).openStream(), StandardCharsets.UTF_8);
            } catch (IOException failure) {
                throw new UncheckedIOException("'%s' can not be read".formatted(path), failure);
            }
        }

        @Override
        public String getAbsolutePath() {
            return path;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return path;
        }

        @Override
        public String getFilename() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public String getRelativePath() {
            return getFilename();
        }
    }
}
