package org.madang.server.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.madang.api.PlatformException;
import org.madang.platform.Platform;
import org.madang.platform.PluginFile;

/** Examines a home without changing anything in it. */
final class Doctor {

    private static final long LEAST_SPACE = 200L << 20;

    private final Path home;

    Doctor(Path home) {
        this.home = home;
    }

    List<Check> examine() {
        return List.of(java(), folder(), space(), settings(), bundles(), server(), plugins());
    }

    private static Check java() {
        return Check.ok("java", "Java " + Runtime.version());
    }

    private Check folder() {
        if (!Files.exists(home)) {
            return Check.ok("home", "'%s' is made at the first start".formatted(home));
        }
        return Files.isDirectory(home) && Files.isWritable(home)
                ? Check.ok("home", home.toString())
                : Check.bad("home", "'%s' is no folder this user may write; choose another by --home".formatted(home));
    }

    private Check space() {
        try {
            long free = Files.getFileStore(existing(home)).getUsableSpace();
            var message = "%d MiB free".formatted(free >> 20);
            return free < LEAST_SPACE
                    ? Check.bad("disk", message + "; make room, the database needs it")
                    : Check.ok("disk", message);
        } catch (IOException unreadable) {
            return Check.unknown("disk", unreadable.toString());
        }
    }

    private Check settings() {
        try {
            var database = Distribution.platformIn(home).settings().text("madang.database.url");
            return Check.ok("settings", "Database: " + database.orElse("H2 in the home's data folder"));
        } catch (PlatformException wrong) {
            return Check.bad("settings", String.valueOf(wrong.getMessage()));
        }
    }

    private static Check bundles() {
        var folder = Distribution.here().map(distribution -> distribution.root().resolve("bundles"));
        if (folder.isEmpty()) {
            return Check.ok("bundles", "Nested in the jar of the platform");
        }
        return Files.isRegularFile(folder.get().resolve("index.txt"))
                ? Check.ok("bundles", folder.get().toString())
                : Check.bad("bundles", "'%s' has no index.txt; unpack the distribution again".formatted(folder.get()));
    }

    private Check server() {
        if (!Platform.isRunningIn(home)) {
            return Check.ok("server", "Does not run");
        }
        return StatusFile.ofRunning(home)
                .map(this::ready)
                .orElseGet(() -> Check.unknown("server", "A platform uses the home and has not said where it listens"));
    }

    private Check ready(ServerStatus status) {
        var where = URI.create("http://127.0.0.1:%d/health/ready".formatted(status.port()));
        var request =
                HttpRequest.newBuilder(where).timeout(Duration.ofSeconds(10)).build();
        try {
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? Check.ok("server", "Ready on port " + status.port())
                    : Check.bad("server", "Not ready: " + answer.body().strip());
        } catch (IOException silent) {
            return Check.bad(
                    "server",
                    "Process %s does not answer on port %s; look at its log, then restart it"
                            .formatted(status.pid(), status.port()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Check.unknown("server", "Interrupted");
        }
    }

    private Check plugins() {
        var plugins = StatusFile.ofRunning(home)
                .map(ServerStatus::plugins)
                .or(() -> Optional.of(Platform.pluginsIn(home.resolve("plugins"))))
                .get();
        var problems = plugins.stream()
                .filter(plugin ->
                        plugin.state() == PluginFile.State.FAILED || plugin.state() == PluginFile.State.REFUSED)
                .map(Doctor::problem)
                .toList();
        return problems.isEmpty()
                ? Check.ok("plugins", "%d in order".formatted(plugins.size()))
                : Check.bad("plugins", String.join("; ", problems));
    }

    /** A problem with the name of its file; what a plugin's own beans say of themselves lacks it. */
    private static String problem(PluginFile plugin) {
        var problem = plugin.problem().orElse("");
        return problem.contains("'%s'".formatted(plugin.file()))
                ? problem
                : "Plugin '%s' %s in '%s' is %s %s"
                        .formatted(plugin.plugin(), plugin.version(), plugin.file(), plugin.state(), problem)
                        .strip();
    }

    private static Path existing(Path folder) {
        var path = folder;
        while (!Files.exists(path) && path.getParent() != null) {
            path = path.getParent();
        }
        return path;
    }
}
