package org.madang.engine.internal;

import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A well-formed XML file of a pack.
 *
 * @param path its path within the pack
 * @param content opens it
 * @param elements all its elements, in the order in which they begin
 */
record XmlFile(String path, Supplier<InputStream> content, List<XmlElement> elements) {

    XmlFile {
        elements = List.copyOf(elements);
    }

    /** The BPMN elements of one of these names. */
    Stream<XmlElement> bpmn(String... names) {
        var wanted = List.of(names);
        return elements.stream()
                .filter(element -> element.namespace().equals(XmlElement.BPMN) && wanted.contains(element.name()));
    }

    /** The elements of a name, whatever their namespace: DMN has one for each of its versions. */
    Stream<XmlElement> named(String name) {
        return elements.stream().filter(element -> element.name().equals(name));
    }

    /** A finding at an element of this file. */
    Finding error(XmlElement at, String wrong, String mend) {
        return Finding.error(path, at.line(), at.nearestId(), wrong, mend);
    }

    /** A hint at an element of this file; it refuses nothing. */
    Finding hint(XmlElement at, String wrong, String mend) {
        return new Finding(Finding.Weight.HINT, path, at.line(), at.nearestId(), wrong, mend);
    }

    /** Something this file needs and that may still arrive. */
    Finding missing(XmlElement at, String wrong, String mend) {
        return new Finding(Finding.Weight.MISSING, path, at.line(), at.nearestId(), wrong, mend);
    }
}
