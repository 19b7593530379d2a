package org.madang.engine.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every process can be started, and every key belongs to one model of one pack. */
final class KeyRule implements PackRule {

    private final PackSurroundings surroundings;

    KeyRule(PackSurroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Stream<Finding> check(PackModels models) {
        var processes = new Keys("process", models.pack().name(), surroundings::packOfProcess);
        var decisions = new Keys("decision", models.pack().name(), surroundings::packOfDecision);
        return Stream.of(
                models.bpmn().stream().flatMap(KeyRule::executable),
                models.bpmn().stream()
                        .flatMap(file -> file.bpmn("process").flatMap(found -> processes.check(file, found))),
                models.dmn().stream()
                        .flatMap(file -> file.named("decision").flatMap(found -> decisions.check(file, found))))
                .flatMap(found -> found)
                .toList()
                .stream();
    }

    private static Stream<Finding> executable(XmlFile file) {
        if (file.bpmn("process").findAny().isEmpty()) {
            return Stream.of(Finding.error(file.path(), 0, "", "it holds no process", "draw one, or remove the file"));
        }
        return file.bpmn("process")
                .filter(process -> !process.attribute("isExecutable")
                        .filter("true"::equals)
                        .isPresent())
                .map(process -> file.error(process, "the process is not executable", "write isExecutable=\"true\""));
    }

    /** The keys of one kind seen so far. */
    private record Keys(String kind, String pack, Function<String, Optional<String>> owner, Map<String, String> seen) {

        Keys(String kind, String pack, Function<String, Optional<String>> owner) {
            this(kind, pack, owner, new HashMap<>());
        }

        Stream<Finding> check(XmlFile file, XmlElement definition) {
            return definition.attribute("id").stream().flatMap(key -> check(file, definition, key));
        }

        private Stream<Finding> check(XmlFile file, XmlElement definition, String key) {
            var first = seen.putIfAbsent(key, file.path());
            if (first != null) {
                return Stream.of(file.error(
                        definition,
                        "the %s key '%s' is already in '%s'".formatted(kind, key, first),
                        "give one of them another id"));
            }
            return owner.apply(key).stream()
                    .filter(other -> !other.equals(pack))
                    .map(other -> file.error(
                            definition,
                            "the %s key '%s' belongs to the pack '%s'".formatted(kind, key, other),
                            "give it another id; if this pack takes the place of that one, call it '%s'"
                                    .formatted(other)));
        }
    }
}
