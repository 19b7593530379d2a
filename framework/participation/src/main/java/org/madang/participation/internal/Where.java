package org.madang.participation.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a query whose filters may be left out. */
final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> bindings = new HashMap<>();

    Where and(String condition, String name, Object value) {
        bindings.put(name, value);
        return and(condition);
    }

    Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    void bind(String name, Object value) {
        bindings.put(name, value);
    }

    /** The same conditions, to which others can be added. */
    Where copy() {
        var copy = new Where();
        copy.conditions.addAll(conditions);
        copy.bindings.putAll(bindings);
        return copy;
    }

    Map<String, Object> bindings() {
        return Map.copyOf(bindings);
    }

    /** Nothing, or {@code where ..} with a space before it. */
    @Override
    public String toString() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
}
