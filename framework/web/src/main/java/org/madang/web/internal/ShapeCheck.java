package org.madang.web.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.madang.web.internal.Refusal.Fault;

/** Compares JSON with the shape it must have, and names every difference by its place. */
final class ShapeCheck {

    private static final int MOST_FAULTS = 20;

    private final List<Fault> faults = new ArrayList<>();

    private ShapeCheck() {}

    /** @throws Refusal when there are differences */
    static void check(JsonNode json, Shape shape) {
        var check = new ShapeCheck();
        check.at("", json, shape);
        if (!check.faults.isEmpty()) {
            throw Refusal.badInput(check.faults);
        }
    }

    private void at(String place, JsonNode json, Shape shape) {
        if (faults.size() >= MOST_FAULTS) {
            return;
        }
        if (shape instanceof Shape.Thing thing) {
            fields(place, json, thing);
        } else if (shape instanceof Shape.Many many) {
            items(place, json, many.item());
        } else if (shape instanceof Shape.Named named) {
            entries(place, json, named.value());
        } else if (shape instanceof Shape.Text text) {
            text(place, json, text);
        } else {
            scalar(place, json, shape);
        }
    }

    private void fields(String place, JsonNode json, Shape.Thing thing) {
        if (!json.isObject()) {
            add(place, "must be an object");
            return;
        }
        json.fieldNames().forEachRemaining(name -> {
            if (thing.fields().stream().noneMatch(field -> field.name().equals(name))) {
                add(
                        place + "/" + name,
                        "is not known; known are "
                                + thing.fields().stream().map(Shape.Field::name).collect(Collectors.joining(", ")));
            }
        });
        for (var field : thing.fields()) {
            var value = json.get(field.name());
            var missing = value == null || value.isNull();
            if (missing && field.required()) {
                add(place + "/" + field.name(), "is missing");
            } else if (!missing) {
                at(place + "/" + field.name(), value, field.shape());
            }
        }
    }

    private void items(String place, JsonNode json, Shape item) {
        if (!json.isArray()) {
            add(place, "must be a list");
            return;
        }
        for (var index = 0; index < json.size(); index++) {
            at(place + "/" + index, json.get(index), item);
        }
    }

    private void entries(String place, JsonNode json, Shape value) {
        if (!json.isObject()) {
            add(place, "must be an object");
            return;
        }
        json.properties().forEach(entry -> at(place + "/" + entry.getKey(), entry.getValue(), value));
    }

    private void text(String place, JsonNode json, Shape.Text shape) {
        if (!json.isTextual()) {
            add(place, "must be a text");
        } else if (json.textValue().length() > shape.most()) {
            add(place, "has more than %d characters".formatted(shape.most()));
        } else if (!Characters.areSound(json.textValue())) {
            add(place, "has characters that can not be kept: NUL or half a character");
        } else {
            Formats.fault(shape.format(), json.textValue()).ifPresent(fault -> add(place, fault));
        }
    }

    private void scalar(String place, JsonNode json, Shape shape) {
        if (shape instanceof Shape.Whole && !json.canConvertToLong()) {
            add(place, "must be a whole number");
        } else if (shape instanceof Shape.Whole && !json.isIntegralNumber()) {
            add(place, "must be a whole number");
        } else if (shape instanceof Shape.Whole whole
                && (json.longValue() < whole.least() || json.longValue() > whole.most())) {
            add(place, "must be from %d to %d".formatted(whole.least(), whole.most()));
        } else if (shape instanceof Shape.Decimal && !json.isNumber()) {
            add(place, "must be a number");
        } else if (shape instanceof Shape.Flag && !json.isBoolean()) {
            add(place, "must be true or false");
        } else if (shape instanceof Shape.Word word && !word.words().contains(json.asText())) {
            add(place, "must be one of " + String.join(", ", word.words()));
        } else if (shape instanceof Shape.Anything) {
            anything(place, json);
        }
    }

    private void anything(String place, JsonNode json) {
        if (json.isTextual()) {
            text(place, json, new Shape.Text(1_000_000, ""));
        } else if (json.isArray()) {
            items(place, json, new Shape.Anything());
        } else if (json.isObject()) {
            entries(place, json, new Shape.Anything());
        } else if (json.isNull()) {
            add(place, "is null; leave it out");
        }
    }

    private void add(String place, String message) {
        faults.add(new Fault(place.isEmpty() ? "/" : place, message));
    }
}
