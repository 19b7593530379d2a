package org.madang.web.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import org.madang.api.PackStatus;
import org.madang.api.Packs;
import org.madang.api.Settings;

/** Takes a process pack that was sent: checked first, and kept among the others only when it is sound. */
final class PackUpload {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern FILE = Pattern.compile("([a-z]{1,20}/)?[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private PackUpload() {}

    /**
     * A pack.
     *
     * @param name the name of its folder
     * @param files what is in its files, by their paths in the pack, such as {@code forms/vote.form}
     * @param reason why it is deployed, for the audit
     */
    record Upload(String name, @Required Map<String, String> files, String reason) {}

    static Result deploy(Call call) {
        var pack = call.body(Upload.class);
        check(pack);
        try {
            return Result.of(TaskEndpoints.told(call, deploy(call, pack)));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static PackStatus deploy(Call call, Upload pack) throws IOException {
        var packs =
                Path.of(call.service(Settings.class).text("madang.processes").orElseThrow());
        var draft = Files.createTempDirectory("madang-pack");
        try {
            var folder = write(draft.resolve(pack.name()), pack.files());
            var status = call.service(Packs.class).deploy(folder);
            if (status.state() == PackStatus.State.REFUSED) {
                throw Refusal.of(422, status.message());
            }
            write(packs.resolve(pack.name()), pack.files());
            return status;
        } finally {
            remove(draft);
        }
    }

    private static void check(Upload pack) {
        if (!NAME.matcher(pack.name()).matches()) {
            throw Refusal.badInput("/name", "must be small letters, digits and hyphens, such as my-city");
        }
        pack.files().keySet().stream()
                .filter(name -> !FILE.matcher(name).matches() || name.contains(".."))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.badInput(
                            "/files", "'%s' is no file of a pack; write forms/vote.form".formatted(name));
                });
    }

    private static Path write(Path folder, Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            var target = folder.resolve(file.getKey());
            Files.createDirectories(target.resolve("..").normalize());
            Files.writeString(target, file.getValue());
        }
        return Files.createDirectories(folder);
    }

    private static void remove(Path draft) throws IOException {
        try (var paths = Files.walk(draft)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
