package org.madang.engine.internal;

import java.util.Set;
import java.util.stream.Stream;

/** A model brings no code of its own: no scripts, classes, delegates, listeners or connectors. */
final class CodeRule implements PackRule {

    private static final String MEND = "use a service task with camunda:type=\"external\" and a step's name as topic";
    private static final Set<String> LANGUAGES = Set.of("feel");
    private static final Set<String> CODE = Set.of("script", "executionListener", "taskListener", "connector");
    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "delegateExpression",
            "formHandlerClass",
            "variableMappingClass",
            "variableMappingDelegateExpression",
            "resource");

    @Override
    public Stream<Finding> check(PackModels models) {
        return models.inBpmn(file -> file.elements().stream()
                .flatMap(element ->
                        Stream.of(element(file, element), attributes(file, element), language(file, element)))
                .flatMap(found -> found));
    }

    private static Stream<Finding> element(XmlFile file, XmlElement element) {
        if (element.isBpmn("scriptTask")) {
            return Stream.of(file.error(element, "a script task runs code of the model", MEND));
        }
        if (element.namespace().equals(XmlElement.CAMUNDA) && CODE.contains(element.name())) {
            return Stream.of(file.error(element, "camunda:%s runs code of the model".formatted(element.name()), MEND));
        }
        if (element.isCamunda("constraint")
                && element.attribute("name").filter("validator"::equals).isPresent()) {
            return Stream.of(file.error(element, "a validator runs code of the model", MEND));
        }
        return Stream.empty();
    }

    private static Stream<Finding> attributes(XmlFile file, XmlElement element) {
        return ATTRIBUTES.stream()
                .sorted()
                .filter(name -> element.camunda(name).isPresent())
                .map(name -> file.error(
                        element,
                        "camunda:%s=\"%s\" names code"
                                .formatted(name, element.camunda(name).orElse("")),
                        MEND));
    }

    private static Stream<Finding> language(XmlFile file, XmlElement element) {
        return Stream.of(element)
                .filter(condition -> condition.isBpmn("conditionExpression") || condition.isBpmn("condition"))
                .flatMap(condition -> condition.attribute("language").stream())
                .filter(language -> !LANGUAGES.contains(language.toLowerCase(java.util.Locale.ROOT)))
                .map(language -> file.error(
                        element,
                        "a condition in the language '%s' is a script".formatted(language),
                        "write it as ${...} without a language"));
    }
}
