package org.madang.server.internal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.madang.platform.Platform;
import org.madang.platform.PluginFile;

/** What a running server tells other commands, in a file of its home. */
final class StatusFile {

    private static final String TAB = "\t";

    private final Path file;

    private StatusFile(Path file) {
        this.file = file;
    }

    static StatusFile in(Path home) {
        return new StatusFile(home.resolve("work").resolve("status.tsv"));
    }

    /** What the server in this home said last; empty when none runs there. */
    static Optional<ServerStatus> ofRunning(Path home) {
        return Platform.isRunningIn(home) ? in(home).read() : Optional.empty();
    }

    /** Waits until the server says something like this; false when it has not in time. */
    boolean await(Predicate<ServerStatus> wanted, Duration atMost) {
        var folder = requireNonNull(file.toAbsolutePath().getParent());
        var end = System.nanoTime() + atMost.toNanos();
        try (var watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            while (read().filter(wanted).isEmpty()) {
                var key = watch.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (key == null) {
                    return false;
                }
                key.pollEvents();
                key.reset();
            }
            return true;
        } catch (IOException unwatchable) {
            throw new UncheckedIOException("Can not watch '%s'".formatted(folder), unwatchable);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void write(ServerStatus status) {
        var lines = new ArrayList<String>();
        lines.add(String.join(TAB, Long.toString(status.pid()), Integer.toString(status.port())));
        status.plugins().forEach(plugin -> lines.add(line(plugin)));
        try {
            var draft = Files.write(file.resolveSibling("status.new"), lines);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new UncheckedIOException("Can not write '%s'".formatted(file), full);
        }
    }

    private Optional<ServerStatus> read() {
        try {
            var lines = Files.readAllLines(file);
            var first = lines.get(0).split(TAB);
            return Optional.of(new ServerStatus(
                    Long.parseLong(first[0]),
                    Integer.parseInt(first[1]),
                    lines.stream().skip(1).map(StatusFile::plugin).toList()));
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    private static String line(PluginFile plugin) {
        return String.join(
                TAB,
                List.of(
                        plugin.file(),
                        plugin.plugin(),
                        plugin.version(),
                        plugin.state().name(),
                        plugin.problem().orElse("").replaceAll("\\s+", " ")));
    }

    private static PluginFile plugin(String line) {
        var fields = line.split(TAB, -1);
        return new PluginFile(
                fields[0],
                fields[1],
                fields[2],
                PluginFile.State.valueOf(fields[3]),
                Optional.of(fields[4]).filter(text -> !text.isEmpty()));
    }
}
