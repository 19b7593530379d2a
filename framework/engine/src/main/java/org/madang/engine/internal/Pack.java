package org.madang.engine.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Models, decisions, forms, texts and parameters that belong together.
 *
 * @param name names the pack for its whole life; a new version has the same name
 * @param source where it came from
 * @param files what it holds, by path within the pack
 */
record Pack(String name, String source, SortedMap<String, byte[]> files) {

    static final String PARAMETERS = "parameters.yaml";

    Pack {
        requireNonNull(source, "source");
        if (name.isBlank()) {
            throw new IllegalArgumentException("Pack name is blank");
        }
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    static Pack of(String name, String source, Map<String, byte[]> files) {
        return new Pack(name, source, new TreeMap<>(files));
    }

    /** The paths of the files whose name ends so. */
    List<String> ending(String suffix) {
        return files.keySet().stream().filter(path -> path.endsWith(suffix)).toList();
    }

    /** What a file holds. */
    Optional<byte[]> content(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** What the engine keeps of the pack; what only people and tests read, such as scenarios, stays outside. */
    Pack deployable() {
        var kept = new TreeMap<String, byte[]>();
        files.forEach((path, content) -> {
            if (isDeployable(path)) {
                kept.put(path, content);
            }
        });
        return new Pack(name, source, kept);
    }

    /** Equal for packs that hold the same files. */
    String digest() {
        var digest = Sha256.digest();
        files.forEach((path, content) -> {
            digest.update("%s\n%d\n".formatted(path, content.length).getBytes(UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean isDeployable(String path) {
        return path.equals(PARAMETERS)
                || path.startsWith("texts/")
                || path.endsWith(".bpmn")
                || path.endsWith(".dmn")
                || path.endsWith(".form")
                || path.endsWith(".charter");
    }
}
