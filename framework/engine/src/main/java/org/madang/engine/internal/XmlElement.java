package org.madang.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One element of an XML file, and where it stands. */
final class XmlElement {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final @Nullable XmlElement parent;
    private final String namespace;
    private final String name;
    private final Map<String, String> attributes;
    private final int line;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(@Nullable XmlElement parent, String namespace, String name, Map<String, String> attributes, int line) {
        this.parent = parent;
        this.namespace = namespace;
        this.name = name;
        this.attributes = Map.copyOf(attributes);
        this.line = line;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void append(String more) {
        text.append(more);
    }

    boolean is(String wantedNamespace, String wantedName) {
        return namespace.equals(wantedNamespace) && name.equals(wantedName);
    }

    boolean isBpmn(String wantedName) {
        return is(BPMN, wantedName);
    }

    boolean isCamunda(String wantedName) {
        return is(CAMUNDA, wantedName);
    }

    String namespace() {
        return namespace;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    /** What stands between its tags, without the blanks around it. */
    String text() {
        return text.toString().strip();
    }

    /** An attribute without a namespace. */
    Optional<String> attribute(String local) {
        return Optional.ofNullable(attributes.get(local));
    }

    /** What its attributes say, but for its name, which only people read. */
    Stream<String> said() {
        return attributes.entrySet().stream()
                .filter(attribute -> !attribute.getKey().equals("name"))
                .map(Map.Entry::getValue);
    }

    /** An attribute of the engine's own namespace. */
    Optional<String> camunda(String local) {
        return Optional.ofNullable(attributes.get("{" + CAMUNDA + "}" + local));
    }

    /** The child elements of this name, whatever their namespace. */
    List<XmlElement> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    Optional<XmlElement> child(String wanted) {
        return children(wanted).stream().findFirst();
    }

    /** The element itself and all it stands in, inside out. */
    Stream<XmlElement> outwards() {
        return Stream.iterate(this, element -> element != null, element -> element.parent);
    }

    /** The id of the nearest element that has one: what a person finds in the modeler. */
    String nearestId() {
        return outwards()
                .flatMap(element -> element.attribute("id").stream())
                .findFirst()
                .orElse("");
    }
}
