package org.madang.web.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes shapes as JSON Schema. */
final class Schemas {

    private Schemas() {}

    /** The schema; objects are put under their names and referred to. */
    static Map<String, Object> of(Shape shape, Map<String, Object> named) {
        if (shape instanceof Shape.Thing thing) {
            return reference(thing, named);
        }
        if (shape instanceof Shape.Many many) {
            return Map.of("type", "array", "items", of(many.item(), named));
        }
        if (shape instanceof Shape.Named map) {
            return Map.of("type", "object", "additionalProperties", of(map.value(), named));
        }
        if (shape instanceof Shape.Word word) {
            return Map.of("type", "string", "enum", word.words());
        }
        if (shape instanceof Shape.Text text) {
            return text(text);
        }
        return scalar(shape);
    }

    private static Map<String, Object> reference(Shape.Thing thing, Map<String, Object> named) {
        if (!named.containsKey(thing.name())) {
            named.put(thing.name(), Map.of());
            named.put(thing.name(), object(thing, named));
        }
        return Map.of("$ref", "#/components/schemas/" + thing.name());
    }

    private static Map<String, Object> object(Shape.Thing thing, Map<String, Object> named) {
        var properties = new LinkedHashMap<String, Object>();
        thing.fields().forEach(field -> properties.put(field.name(), of(field.shape(), named)));
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                thing.fields().stream()
                        .filter(Shape.Field::required)
                        .map(Shape.Field::name)
                        .toList());
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> text(Shape.Text text) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "string");
        schema.put("maxLength", text.most());
        if (text.format().equals("language")) {
            schema.put("description", "A BCP 47 language tag");
        } else if (!text.format().isEmpty()) {
            schema.put("format", text.format());
        }
        return schema;
    }

    private static Map<String, Object> scalar(Shape shape) {
        if (shape instanceof Shape.Whole whole) {
            return whole.isBounded()
                    ? Map.of("type", "integer", "format", "int32", "minimum", whole.least(), "maximum", whole.most())
                    : Map.of("type", "integer", "format", "int64");
        }
        if (shape instanceof Shape.Decimal) {
            return Map.of("type", "number");
        }
        if (shape instanceof Shape.Flag) {
            return Map.of("type", "boolean");
        }
        return Map.of("description", "Whatever is plain: text, numbers, yes/no, lists and objects of these");
    }
}
