package org.madang.participation.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps the arguments of a timeline text as one text, so that it can be told in any language later. */
final class TimelineArguments {

    private static final String SEPARATOR = "\u001f";

    private TimelineArguments() {}

    static String encode(List<Object> arguments) {
        return arguments.stream().map(TimelineArguments::encode).collect(Collectors.joining(SEPARATOR));
    }

    static List<Object> decode(String encoded) {
        return encoded.isEmpty()
                ? List.of()
                : Arrays.stream(encoded.split(SEPARATOR, -1))
                        .map(TimelineArguments::decodeOne)
                        .toList();
    }

    private static String encode(Object argument) {
        if (argument instanceof Integer || argument instanceof Long) {
            return "n" + argument;
        }
        if (argument instanceof Closing) {
            return "c" + argument;
        }
        return argument instanceof Instant
                ? "i" + argument
                : "t" + argument.toString().replace(SEPARATOR, " ");
    }

    private static Object decodeOne(String encoded) {
        var rest = encoded.substring(1);
        return switch (encoded.charAt(0)) {
            case 'n' -> Long.valueOf(rest);
            case 'c' -> new Closing(Instant.parse(rest));
            case 'i' -> Instant.parse(rest);
            default -> rest;
        };
    }
}
