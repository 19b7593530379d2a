package org.madang.web.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The path of an endpoint, such as {@code /policies/{policy}/timeline}.
 *
 * @param parts between the slashes; in braces what a request fills in
 */
record Template(List<String> parts) {

    static Template of(String text) {
        return new Template(split(text));
    }

    /** What fills the braces when the path, as {@link #split} cuts it, is one of these; empty when it is not. */
    Optional<Map<String, String>> match(List<String> given) {
        if (given.size() != parts.size()) {
            return Optional.empty();
        }
        var filled = new HashMap<String, String>();
        for (var place = 0; place < parts.size(); place++) {
            var wanted = parts.get(place);
            if (isVariable(wanted)) {
                filled.put(nameOf(wanted), decoded(given.get(place)));
            } else if (!wanted.equals(given.get(place))) {
                return Optional.empty();
            }
        }
        return Optional.of(filled);
    }

    /** Whether the other path is this one, or goes on from it. */
    boolean isAbove(Template other) {
        return other.parts().size() >= parts.size()
                && other.parts().subList(0, parts.size()).equals(parts);
    }

    List<String> variables() {
        return parts.stream().filter(Template::isVariable).map(Template::nameOf).toList();
    }

    @Override
    public String toString() {
        return "/" + String.join("/", parts);
    }

    /** What stands between the slashes of a path. */
    static List<String> split(String path) {
        var bare = path.startsWith("/") ? path.substring(1) : path;
        return List.of(bare.split("/", -1));
    }

    private static boolean isVariable(String part) {
        return part.startsWith("{");
    }

    private static String nameOf(String part) {
        return part.substring(1, part.length() - 1);
    }

    /** A plus is a plus in a path. */
    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException crooked) {
            throw Refusal.badInput("path", "'%s' is no part of an address".formatted(part));
        }
    }
}
