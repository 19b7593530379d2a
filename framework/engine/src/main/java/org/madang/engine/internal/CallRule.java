package org.madang.engine.internal;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every process and decision that a model calls must be in the pack or deployed. */
final class CallRule implements PackRule {

    private final PackSurroundings surroundings;

    CallRule(PackSurroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Stream<Finding> check(PackModels models) {
        var processes = models.processKeys().collect(Collectors.toSet());
        var decisions = models.decisionKeys().collect(Collectors.toSet());
        return models.inBpmn(file -> file.elements().stream().flatMap(element -> {
            var called = Stream.of(element)
                    .filter(call -> call.isBpmn("callActivity"))
                    .flatMap(call -> call.attribute("calledElement").stream())
                    .filter(isMissing(processes, surroundings::packOfProcess))
                    .map(key -> missing(file, element, "process", key));
            var decided = element.camunda("decisionRef").stream()
                    .filter(isMissing(decisions, surroundings::packOfDecision))
                    .map(key -> missing(file, element, "decision", key));
            return Stream.concat(called, decided);
        }));
    }

    private static java.util.function.Predicate<String> isMissing(
            Set<String> own, Function<String, Optional<String>> owner) {
        return key ->
                !key.contains("{") && !own.contains(key) && owner.apply(key).isEmpty();
    }

    private static Finding missing(XmlFile file, XmlElement call, String kind, String key) {
        return file.missing(
                call,
                "no pack offers the %s '%s'".formatted(kind, key),
                "add it to the pack, install the plugin that brings it, or correct the name");
    }
}
