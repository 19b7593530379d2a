package org.madang.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.madang.register.internal.RecordPaths;

/** Copies a public record into a folder that any web server can hand out, and anybody can check. */
public final class RecordExport {

    private RecordExport() {}

    /**
     * Copies everything that the record's checkpoint speaks of; what an earlier copy brought stays.
     *
     * @return how many files were written
     */
    public static int copy(RecordFiles record, Path folder) {
        var checkpoint = record.read("checkpoint")
                .orElseThrow(() -> new IllegalArgumentException("There is no record: it has no checkpoint"));
        var paths = RecordPaths.of(new String(checkpoint, UTF_8));
        var written = paths.stream()
                .mapToInt(path -> record.read(path)
                        .map(content -> write(folder, path, content))
                        .orElse(0))
                .sum();
        return written + write(folder, "checkpoint", checkpoint);
    }

    private static int write(Path folder, String path, byte[] content) {
        var file = folder.resolve(path);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, content);
            return 1;
        } catch (IOException full) {
            throw new UncheckedIOException("'%s' can not be written".formatted(file), full);
        }
    }
}
