package org.madang.engine.internal;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A running case should keep the rules it began with; a call of the pack's own latest rules would not. */
final class BindingRule implements PackRule {

    @Override
    public Stream<Finding> check(PackModels models) {
        var processes = models.processKeys().collect(Collectors.toSet());
        var decisions = models.decisionKeys().collect(Collectors.toSet());
        return models.inBpmn(file -> file.elements().stream()
                .flatMap(element -> Stream.of(
                                element.camunda("decisionRef").stream()
                                        .filter(key -> isUnbound(element, "decisionRefBinding", decisions, key))
                                        .map(key -> hint(file, element, key, "decisionRefBinding")),
                                element.attribute("calledElement").stream()
                                        .filter(key -> isUnbound(element, "calledElementBinding", processes, key))
                                        .map(key -> hint(file, element, key, "calledElementBinding")))
                        .flatMap(found -> found)));
    }

    private static boolean isUnbound(XmlElement call, String binding, Set<String> own, String key) {
        return own.contains(key) && call.camunda(binding).isEmpty();
    }

    private static Finding hint(XmlFile file, XmlElement call, String key, String binding) {
        return file.hint(
                call,
                "'%s' would change under a running case when the pack does".formatted(key),
                "write camunda:%s=\"deployment\", or \"latest\" if that is meant".formatted(binding));
    }
}
