package org.madang.server.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file on disk, read when it is wanted. */
record FilePaper(String name, Path path) implements Paper {

    @Override
    public byte[] read() throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(LARGEST + 1);
        }
    }

    byte[] beginning(int length) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(length);
        }
    }
}
