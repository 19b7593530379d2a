package org.madang.engine.internal;

import java.util.List;
import java.util.stream.Stream;

/** An act must be one that rules and timelines know. */
final class ActRule implements PackRule {

    static final String ACT = "madang:act";
    static final List<String> ACTS = List.of(
            "propose",
            "screen",
            "translate",
            "inform",
            "consult",
            "hear",
            "review",
            "respond",
            "change",
            "adopt",
            "reject",
            "publish",
            "remedy",
            "appeal",
            "follow-up");

    @Override
    public Stream<Finding> check(PackModels models) {
        return models.inBpmn(file -> file.elements().stream()
                .filter(element -> element.isCamunda("property"))
                .filter(property ->
                        property.attribute("name").filter(ACT::equals).isPresent())
                .filter(property -> !ACTS.contains(property.attribute("value").orElse("")))
                .map(property -> wrong(file, property)));
    }

    /** The extension properties of an element itself, not of those inside it. */
    static Stream<XmlElement> properties(XmlElement element) {
        return element.children("extensionElements").stream()
                .flatMap(extension -> extension.children("properties").stream())
                .flatMap(properties -> properties.children("property").stream());
    }

    private static Finding wrong(XmlFile file, XmlElement property) {
        return file.error(
                property,
                "'%s' is no act".formatted(property.attribute("value").orElse("")),
                "choose one of " + String.join(", ", ACTS));
    }
}
