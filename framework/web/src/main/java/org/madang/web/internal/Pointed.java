package org.madang.web.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** Finds the place in a request that a room means which refuses it: rooms name fields, and know no JSON. */
final class Pointed {

    private static final Pattern MEANT = Pattern.compile("^'([^']{1,2000})' ");
    private static final int DEEPEST = 5;

    private Pointed() {}

    /** The refusal with the place it means; the failure as it is when it means none. */
    static RuntimeException to(PlatformException failure, Optional<JsonNode> body, Map<String, String> query) {
        if (failure.problem() != Problem.BAD_INPUT) {
            return failure;
        }
        var message = String.valueOf(failure.getMessage());
        var meant = MEANT.matcher(message);
        return meant.find()
                ? place(meant.group(1), body, query)
                        .<RuntimeException>map(place -> Refusal.badInput(place, message))
                        .orElse(failure)
                : failure;
    }

    private static Optional<String> place(String meant, Optional<JsonNode> body, Map<String, String> query) {
        return Stream.concat(
                        body.stream().flatMap(json -> named(meant, "", json)),
                        query.entrySet().stream()
                                .filter(parameter -> parameter.getValue().equals(meant))
                                .map(Map.Entry::getKey))
                .findFirst();
    }

    /** The fields of this name, the outer ones first. */
    private static Stream<String> named(String name, String place, JsonNode json) {
        if (place.chars().filter(letter -> letter == '/').count() > DEEPEST) {
            return Stream.empty();
        }
        var here = json.has(name) ? Stream.of(place + "/" + name) : Stream.<String>empty();
        return Stream.concat(here, Stream.concat(inFields(name, place, json), inItems(name, place, json)));
    }

    private static Stream<String> inFields(String name, String place, JsonNode json) {
        return json.properties().stream().flatMap(field -> named(name, place + "/" + field.getKey(), field.getValue()));
    }

    private static Stream<String> inItems(String name, String place, JsonNode json) {
        return json.isArray()
                ? IntStream.range(0, json.size()).boxed().flatMap(at -> named(name, place + "/" + at, json.get(at)))
                : Stream.empty();
    }
}
