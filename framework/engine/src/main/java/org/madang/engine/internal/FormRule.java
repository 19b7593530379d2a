package org.madang.engine.internal;

import java.util.stream.Stream;

/** Every form that a model names must be in the pack. */
final class FormRule implements PackRule {

    @Override
    public Stream<Finding> check(PackModels models) {
        return models.inBpmn(file -> file.elements().stream().flatMap(element -> check(models.pack(), file, element)));
    }

    private static Stream<Finding> check(Pack pack, XmlFile file, XmlElement element) {
        if (element.camunda("formRef").isPresent()) {
            return Stream.of(file.error(
                    element, "camunda:formRef is not used here", "write camunda:formKey=\"<name of the form>\""));
        }
        return element.camunda("formKey").stream()
                .filter(name -> !name.contains("{"))
                .filter(name -> pack.content(path(name)).isEmpty())
                .map(name -> file.error(
                        element,
                        "the form '%s' is missing".formatted(name),
                        "add '%s' to the pack, or name one of %s".formatted(path(name), pack.ending(".form"))));
    }

    static String path(String name) {
        return "forms/%s.form".formatted(name);
    }
}
