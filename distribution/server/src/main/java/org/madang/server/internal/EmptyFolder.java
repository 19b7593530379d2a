package org.madang.server.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for a moment, with nothing in it. */
record EmptyFolder(Path path) implements AutoCloseable {

    EmptyFolder() throws IOException {
        this(Files.createTempDirectory("madang"));
    }

    @Override
    public void close() throws IOException {
        Folders.remove(path);
    }
}
