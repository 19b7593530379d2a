package org.madang.web.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes an example of every shape, with words of a city. */
final class Examples {

    private static final Map<String, Object> BY_NAME = Map.ofEntries(
            Map.entry("title", "Evening buses for everybody"),
            Map.entry("text", "The buses of the old town shall run until midnight."),
            Map.entry("process", "policy-adoption"),
            Map.entry("language", "en"),
            Map.entry("languages", "ko"),
            Map.entry("reason", "Nobody was asked who works at night."),
            Map.entry("reasons", "Accepted: the last bus now leaves at midnight."),
            Map.entry("office", "Office of transport"),
            Map.entry("login", "resident@example.org"),
            Map.entry("password", "correct horse battery staple"),
            Map.entry("groups", "migrants"),
            Map.entry("roles", "clerk"),
            Map.entry("body", "City council"),
            Map.entry("name", "Association of night workers"),
            Map.entry("due", "2026-08-11"));

    private Examples() {}

    static Object of(Shape shape) {
        return of("", shape);
    }

    private static Object of(String name, Shape shape) {
        if (shape instanceof Shape.Thing thing) {
            var example = new LinkedHashMap<String, Object>();
            thing.fields().forEach(field -> example.put(field.name(), of(field.name(), field.shape())));
            return example;
        }
        if (shape instanceof Shape.Many many) {
            return List.of(of(name, many.item()));
        }
        if (shape instanceof Shape.Named map) {
            return Map.of("consultationPeriod", of("consultationPeriod", map.value()));
        }
        if (shape instanceof Shape.Text text) {
            return text(name, text);
        }
        return scalar(shape);
    }

    private static Object text(String name, Shape.Text text) {
        return switch (text.format()) {
            case "language" -> "en";
            case "date-time" -> "2026-03-26T00:00:00Z";
            case "date" -> "2026-08-11";
            case "duration" -> "P20D";
            default -> BY_NAME.getOrDefault(name, name.isEmpty() ? "text" : name + "-1");
        };
    }

    private static Object scalar(Shape shape) {
        if (shape instanceof Shape.Word word) {
            return word.words().get(0);
        }
        if (shape instanceof Shape.Flag) {
            return true;
        }
        return shape instanceof Shape.Anything ? "P20D" : 1;
    }
}
