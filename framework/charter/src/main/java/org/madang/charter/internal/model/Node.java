package org.madang.charter.internal.model;

import java.util.List;
import java.util.Map;

/**
 * One element a token can be at.
 *
 * @param scope the id of the sub-process or process it lies in
 * @param lanes the names of the lanes it lies in, outer first
 * @param defaultFlow the id of the flow taken when no other may be; else empty
 * @param properties Camunda's extension properties, with what was written
 */
public record Node(
        String id,
        String name,
        Kind kind,
        String scope,
        Event event,
        Work work,
        Loop loop,
        boolean asyncBefore,
        boolean asyncAfter,
        String defaultFlow,
        List<String> lanes,
        Map<String, String> properties) {

    public Node {
        lanes = List.copyOf(lanes);
        properties = Map.copyOf(properties);
    }

    /** What differs mostly differs in its id. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Node that && (isSame(that) || (id.equals(that.id) && parts().equals(that.parts())));
    }

    @SuppressWarnings("ReferenceEquality") // the quick way out of a long comparison
    private boolean isSame(Node that) {
        return this == that;
    }

    private List<Object> parts() {
        return List.of(name, kind, scope, event, work, loop, asyncBefore, asyncAfter, defaultFlow, lanes, properties);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The meaning of the activity, from the property {@code madang:act}; empty if it has none. */
    public String act() {
        return properties.getOrDefault("madang:act", "").strip();
    }

    /** Its name, or its id if it has none. */
    public String label() {
        return name.isBlank() ? id : name;
    }
}
