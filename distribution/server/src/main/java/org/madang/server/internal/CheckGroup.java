package org.madang.server.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is checked in one go.
 *
 * @param own a process pack, or one model
 * @param called what it calls beyond that; not judged here
 * @param asked the models of its own that somebody asked about
 */
record CheckGroup(List<Paper> own, List<Paper> called, Set<String> asked) {

    CheckGroup {
        own = List.copyOf(own);
        called = List.copyOf(called);
        asked = Set.copyOf(asked);
    }

    Stream<Paper> all() {
        return Stream.concat(own.stream(), called.stream());
    }
}
