package org.madang.platform.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.madang.api.PlatformException;

/** Reads the plugins folder; a file counts once nobody has written to it between two readings. */
final class FolderReader {

    /** How long a file that is no complete jar may rest before it is called broken. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Path folder;
    private final LongSupplier nanos;
    private final Map<Path, Seen> seen = new HashMap<>();

    FolderReader(Path folder, LongSupplier nanos) {
        this.folder = folder;
        this.nanos = nanos;
    }

    /** What is there when nobody is expected to be writing, as at the start. */
    FolderView readAtRest() throws IOException {
        read(Duration.ZERO);
        return read(Duration.ZERO);
    }

    /** What is there now. */
    FolderView read() throws IOException {
        return read(PATIENCE);
    }

    private FolderView read(Duration patience) throws IOException {
        var jars = new ArrayList<PluginJar>();
        var problems = new HashMap<String, String>();
        var arriving = new HashSet<String>();
        var files = files();
        seen.keySet().retainAll(files);
        for (var file : files) {
            var state = look(file, patience);
            var name = file.getFileName().toString();
            if (state instanceof FileState.Ready ready) {
                jars.add(ready.jar());
            } else if (state instanceof FileState.Faulty faulty) {
                problems.put(name, faulty.problem());
            } else {
                arriving.add(name);
            }
        }
        return new FolderView(jars, problems, arriving);
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private FileState look(Path file, Duration patience) {
        var stamp = Stamp.of(file).orElse(Stamp.NONE);
        var before = seen.get(file);
        if (before == null || !before.stamp().equals(stamp)) {
            seen.put(file, new Seen(stamp, nanos.getAsLong(), Optional.empty()));
            return new FileState.Arriving();
        }
        if (before.state().isPresent()) {
            return before.state().get();
        }
        boolean patient = nanos.getAsLong() - before.since() < patience.toNanos();
        var state = judge(file, stamp, patient);
        if (!(state instanceof FileState.Arriving)) {
            seen.put(file, new Seen(stamp, before.since(), Optional.of(state)));
        }
        return state;
    }

    private static FileState judge(Path file, Stamp stamp, boolean patient) {
        try {
            return new FileState.Ready(PluginManifest.read(file, stamp));
        } catch (PlatformException noPlugin) {
            return new FileState.Faulty(String.valueOf(noPlugin.getMessage()));
        } catch (IOException incomplete) {
            return patient
                    ? new FileState.Arriving()
                    : new FileState.Faulty("'%s' is no readable jar (%s); copy it again"
                            .formatted(file.getFileName(), Failures.reason(incomplete)));
        }
    }

    private sealed interface FileState {
        record Arriving() implements FileState {}

        record Ready(PluginJar jar) implements FileState {}

        record Faulty(String problem) implements FileState {}
    }

    private record Seen(Stamp stamp, long since, Optional<FileState> state) {}
}
