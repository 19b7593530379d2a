package org.madang.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.madang.acceptance.HttpPeople.Ask;

/** The pack policy-adoption as a city sends it that sets some parameters otherwise. */
final class CityPack {

    private static final Path PACK = Path.of("..", "..", "processes", "policy-adoption");
    private static final String PARAMETERS = "parameters.yaml";
    private static final Set<String> READ_BY_PEOPLE = Set.of("scenarios", "checks", "README.md", "pom.xml", "target");

    private CityPack() {}

    /** Has an administrator deploy it, so that every policy begins with these parameters from now on. */
    static void deploy(HttpPeople people, Map<String, ?> parameters) {
        people.send("it-department", Set.of("administrator"), Ask.post("/packs", sent(parameters)));
    }

    /** Writes it into the folder; answers where. */
    static Path in(Path folder, Map<String, ?> parameters) {
        TinyPack.write(folder, "policy-adoption", files(parameters));
        return folder.resolve("policy-adoption");
    }

    private static Map<String, Object> sent(Map<String, ?> parameters) {
        return Map.of("name", "policy-adoption", "files", files(parameters), "reason", "The council set it so");
    }

    private static Map<String, String> files(Map<String, ?> parameters) {
        var files = files();
        files.computeIfPresent(PARAMETERS, (any, usual) -> set(usual, parameters));
        return files;
    }

    private static Map<String, String> files() {
        var files = new HashMap<String, String>();
        try (var found = Files.walk(PACK)) {
            for (var file : found.filter(Files::isRegularFile).toList()) {
                var path = PACK.relativize(file);
                if (!READ_BY_PEOPLE.contains(path.getName(0).toString())) {
                    files.put(path.toString().replace('\\', '/'), Files.readString(file));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    private static String set(String usual, Map<String, ?> parameters) {
        var text = usual;
        for (var parameter : parameters.entrySet()) {
            var value = "value: " + HttpCity.text(parameter.getValue());
            text = text.replaceFirst(
                    "(?m)(?<=^%s:\\R  )value: .*$".formatted(parameter.getKey()), Matcher.quoteReplacement(value));
        }
        return text;
    }
}
