package org.madang.engine.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.flywaydb.core.api.resource.LoadableResource;

/** A script that makes or changes tables. */
final class MigrationScript extends LoadableResource {

    private final Resources resources;
    private final String path;

    MigrationScript(Resources resources, String path) {
        this.resources = resources;
        this.path = path;
    }

    /** What stands between V and the two underscores. */
    String version() {
        var name = getFilename();
        return name.substring(1, Math.max(1, name.indexOf("__")));
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
