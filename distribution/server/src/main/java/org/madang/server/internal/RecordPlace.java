package org.madang.server.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.register.RecordFiles;

/**
 * Where a record is read from: a folder, a web address, or a home, of which a copy is made for the moment.
 *
 * @param files the record
 * @param copy the copy, if there had to be one
 */
record RecordPlace(RecordFiles files, Optional<EmptyFolder> copy) implements AutoCloseable {

    static RecordPlace open(Optional<String> place, HomeOption home) {
        return place.map(RecordPlace::named).orElseGet(() -> ofHome(home.folder()));
    }

    @Override
    public void close() {
        copy.ifPresent(folder -> {
            try {
                folder.close();
            } catch (IOException stuck) {
                throw new UncheckedIOException("'%s' can not be removed".formatted(folder.path()), stuck);
            }
        });
    }

    private static RecordPlace named(String place) {
        if (place.startsWith("http://") || place.startsWith("https://")) {
            return new RecordPlace(RecordFiles.at(URI.create(place)), Optional.empty());
        }
        var folder = Path.of(place);
        if (!Files.isDirectory(folder)) {
            throw new PlatformException(
                    Problem.NOT_FOUND, "'%s' is neither a folder nor a web address; name the record".formatted(place));
        }
        return new RecordPlace(RecordFiles.in(folder), Optional.empty());
    }

    private static RecordPlace ofHome(Path home) {
        try {
            var copy = new EmptyFolder();
            var exit = MadangCommand.commandLine()
                    .setOut(new PrintWriter(PrintWriter.nullWriter()))
                    .execute("register", "export", copy.path().toString(), "--home", home.toString());
            if (exit != ExitCodes.OK) {
                copy.close();
                throw new PlatformException(Problem.SETUP, "The record of '%s' can not be read".formatted(home));
            }
            return new RecordPlace(RecordFiles.in(copy.path()), Optional.of(copy));
        } catch (IOException full) {
            throw new UncheckedIOException("The record of '%s' can not be copied".formatted(home), full);
        }
    }
}
