package org.madang.engine.internal;

import java.util.stream.Stream;
import org.madang.api.PlatformException;

/** Every step that a model calls must be on offer. */
final class StepRule implements PackRule {

    private final PackSurroundings surroundings;

    StepRule(PackSurroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Stream<Finding> check(PackModels models) {
        return models.inBpmn(file -> file.elements().stream()
                .filter(element ->
                        element.camunda("type").filter("external"::equals).isPresent())
                .flatMap(element -> check(file, element)));
    }

    private Stream<Finding> check(XmlFile file, XmlElement task) {
        var step = task.camunda("topic").orElse("").strip();
        if (step.isEmpty() || step.contains("{")) {
            return Stream.of(file.error(
                    task,
                    "the topic '%s' does not name a step".formatted(step),
                    "write the plain name of a step; on offer are " + surroundings.steps()));
        }
        try {
            var need = need(task, step);
            return surroundings.offers(need) ? Stream.empty() : Stream.of(missing(file, task, need));
        } catch (PlatformException wrong) {
            return Stream.of(file.error(task, String.valueOf(wrong.getMessage()), ""));
        }
    }

    private Finding missing(XmlFile file, XmlElement task, StepNeed need) {
        return file.missing(
                task,
                "no plugin offers step '%s'; on offer are %s".formatted(need, surroundings.steps()),
                "install the plugin that does, or correct the topic");
    }

    private static StepNeed need(XmlElement task, String step) {
        return ActRule.properties(task)
                .filter(property -> property.attribute("name")
                        .filter(StepNeed.VERSION_PROPERTY::equals)
                        .isPresent())
                .flatMap(property -> property.attribute("value").stream())
                .findFirst()
                .map(versions -> StepNeed.of(step, versions))
                .orElseGet(() -> StepNeed.any(step));
    }
}
