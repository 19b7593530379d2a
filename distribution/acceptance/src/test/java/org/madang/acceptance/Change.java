package org.madang.acceptance;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Something done to one file of a pack.
 *
 * @param file its path in the pack
 * @param edit what is done to its text
 */
record Change(String file, UnaryOperator<String> edit) {

    static final Set<String> ENTRIES = Set.of(
            "in", "replace", "by", "take-out", "remove", "redirect", "to", "put", "attribute", "value", "append");

    /** Reads one; {@code where} is for messages. */
    static Change of(String where, Map<String, String> entry) {
        var file = requireNonNull(entry.get("in"), where + ": 'in' is missing");
        return new Change(file, edit(where, entry));
    }

    private static UnaryOperator<String> edit(String where, Map<String, String> entry) {
        if (entry.containsKey("replace")) {
            return text -> replace(where, text, entry.get("replace"), need(where, entry, "by"));
        } else if (entry.containsKey("append")) {
            return text -> text + entry.get("append") + "\n";
        } else if (entry.containsKey("take-out")) {
            return text -> Drawing.of(text).takeOut(entry.get("take-out")).text();
        } else if (entry.containsKey("remove")) {
            return text -> Drawing.of(text).remove(entry.get("remove")).text();
        } else if (entry.containsKey("redirect")) {
            return text -> Drawing.of(text)
                    .redirect(entry.get("redirect"), need(where, entry, "to"))
                    .text();
        } else if (entry.containsKey("put")) {
            return text -> Drawing.of(text)
                    .put(entry.get("put"), need(where, entry, "attribute"), need(where, entry, "value"))
                    .text();
        }
        throw new IllegalArgumentException(
                where + ": a change has one of replace, append, take-out, remove, redirect, put");
    }

    private static String need(String where, Map<String, String> entry, String name) {
        return requireNonNull(entry.get(name), where + ": '" + name + "' is missing");
    }

    /** What is not there, or there more than once, is a check that no longer fits its pack. */
    private static String replace(String where, String text, String old, String by) {
        int first = text.indexOf(old);
        if (first < 0 || text.indexOf(old, first + 1) >= 0) {
            throw new IllegalArgumentException("%s: '%s' must be there exactly once".formatted(where, old));
        }
        return text.replace(old, by);
    }
}
