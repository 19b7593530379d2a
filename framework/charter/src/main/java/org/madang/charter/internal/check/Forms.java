package org.madang.charter.internal.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.charter.internal.model.Node;

/** The forms of a pack, as files of bpmn.io's form designer. */
final class Forms {

    private final Map<String, Map<String, Field>> byName = new HashMap<>();

    /**
     * One field.
     *
     * @param required whether it must be filled
     * @param values what may be chosen; empty if anything may be written
     */
    record Field(boolean required, List<String> values) {

        Field {
            values = List.copyOf(values);
        }
    }

    /** Reads a form; an {@link IllegalArgumentException} says why it cannot be read. */
    void add(String file, String text) {
        if (!(Json.read(text) instanceof Map<?, ?> form)) {
            throw new IllegalArgumentException("Not a form");
        }
        var fields = new LinkedHashMap<String, Field>();
        components(form, fields);
        byName.put(plain(file), fields);
        if (form.get("id") instanceof String id && !id.isEmpty()) {
            byName.putIfAbsent(id, fields);
        }
    }

    private static void components(Map<?, ?> parent, Map<String, Field> fields) {
        if (!(parent.get("components") instanceof List<?> components)) {
            return;
        }
        for (var component : components) {
            if (component instanceof Map<?, ?> map) {
                component(map, fields);
                components(map, fields);
            }
        }
    }

    private static void component(Map<?, ?> component, Map<String, Field> fields) {
        var shown = Boolean.TRUE.equals(component.get("readonly")) || Boolean.TRUE.equals(component.get("disabled"));
        var key = component.get("key") instanceof String written ? written : component.get("path");
        if (!shown && key instanceof String name && !name.isEmpty()) {
            var required =
                    component.get("validate") instanceof Map<?, ?> rules && Boolean.TRUE.equals(rules.get("required"));
            var always = "checkbox".equals(component.get("type")); // ticked or not, it says something
            fields.put(name, new Field(required || always, values(component)));
        }
    }

    private static List<String> values(Map<?, ?> component) {
        if (!(component.get("values") instanceof List<?> values)) {
            return List.of();
        }
        return values.stream()
                .filter(Map.class::isInstance)
                .map(value -> String.valueOf(((Map<?, ?>) value).get("value")))
                .toList();
    }

    /** The name without folder, binding and ending. */
    private static String plain(String form) {
        var name = form.substring(Math.max(form.lastIndexOf('/'), form.lastIndexOf(':')) + 1);
        return name.endsWith(".form") ? name.substring(0, name.length() - ".form".length()) : name;
    }

    /** The fields of an activity's form; empty if it has none that we know. */
    Optional<Map<String, Field>> fields(Node node) {
        var drawn = new LinkedHashMap<String, Field>();
        node.work().data().fields().forEach((name, required) -> drawn.put(name, new Field(required, List.of())));
        var file = node.work().form().isEmpty()
                ? null
                : byName.get(plain(node.work().form()));
        if (file != null) {
            drawn.putAll(file);
        }
        return drawn.isEmpty() && file == null && node.work().data().shown().isEmpty()
                ? Optional.empty()
                : Optional.of(drawn);
    }
}
