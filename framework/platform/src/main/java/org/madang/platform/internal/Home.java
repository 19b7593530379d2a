package org.madang.platform.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** The folder a running platform holds for itself. */
public final class Home implements AutoCloseable {

    private final Path folder;
    private final boolean temporary;
    private final FileChannel lock;

    private Home(Path folder, boolean temporary, FileChannel lock) {
        this.folder = folder;
        this.temporary = temporary;
        this.lock = lock;
    }

    /** Takes the folder, or a new one that goes with the platform when none is given. */
    public static Home take(Optional<Path> wanted) {
        try {
            var folder = wanted.isPresent()
                    ? Files.createDirectories(wanted.get().toAbsolutePath().normalize())
                    : Files.createTempDirectory("madang-");
            return new Home(folder, wanted.isEmpty(), lock(folder));
        } catch (IOException unusable) {
            throw new PlatformException(
                    Problem.SETUP,
                    "Home '%s' can not be used: %s. Choose a folder this user may write"
                            .formatted(wanted.map(Path::toString).orElse("(temporary)"), unusable),
                    unusable);
        }
    }

    /** Whether a platform, in this program or another, holds the folder now. */
    public static boolean isTaken(Path folder) {
        if (!Files.exists(lockFile(folder))) {
            return false;
        }
        try (var channel = FileChannel.open(lockFile(folder), StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can not tell whether '%s' is in use".formatted(folder), unreadable);
        }
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** Whether it goes when the platform closes. */
    public boolean isTemporary() {
        return temporary;
    }

    /** Where the bundles of this run are unpacked. */
    Path cache() {
        return folder.resolve("work").resolve("bundles");
    }

    @Override
    public void close() {
        try {
            lock.close();
            delete(temporary ? folder : folder.resolve("work"));
        } catch (IOException stuck) {
            throw new UncheckedIOException("Can not tidy up home '%s'".formatted(folder), stuck);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        var channel = FileChannel.open(lockFile(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new PlatformException(
                    Problem.SETUP,
                    "Home '%s' is in use by another running platform; stop that one or choose another home"
                            .formatted(folder));
        }
        return channel;
    }

    private static java.nio.channels.@Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    private static Path lockFile(Path folder) {
        return folder.resolve("madang.lock");
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
