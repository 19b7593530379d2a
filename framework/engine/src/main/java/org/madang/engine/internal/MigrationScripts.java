package org.madang.engine.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** The scripts of one room, handed to Flyway; listed once, for a bundle lists slowly and Flyway asks often. */
record MigrationScripts(Resources resources, List<String> all) implements ResourceProvider {

    static MigrationScripts in(ClassLoader loader, String location) {
        var resources = new Resources(loader);
        return new MigrationScripts(resources, resources.in(location, ".sql"));
    }

    /** By version. */
    Map<String, Integer> checksums() throws IOException {
        var sums = new HashMap<String, Integer>();
        for (var path : all()) {
            var script = new MigrationScript(resources, path);
            sums.put(script.version(), SchemaHistory.checksum(script.read()));
        }
        return sums;
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return all().stream()
                .filter(path -> path.equals(name))
                .map(path -> new MigrationScript(resources, path))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return all().stream()
                .map(path -> new MigrationScript(resources, path))
                .filter(script -> script.getFilename().startsWith(prefix))
                .filter(script -> Arrays.stream(suffixes).anyMatch(script.getFilename()::endsWith))
                .map(LoadableResource.class::cast)
                .toList();
    }
}
