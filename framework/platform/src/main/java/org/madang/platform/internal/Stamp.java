package org.madang.platform.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells one state of a file from another.
 *
 * @param size its length
 * @param changed when it was written last
 * @param key which file it is, where the file system says so
 */
record Stamp(long size, FileTime changed, String key) {

    /** The state of a file that has gone. */
    static final Stamp NONE = new Stamp(-1, FileTime.fromMillis(0), "");

    /** The state now; empty when the file has gone. */
    static Optional<Stamp> of(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Stamp(
                    attributes.size(), attributes.lastModifiedTime(), Objects.toString(attributes.fileKey(), "")));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
