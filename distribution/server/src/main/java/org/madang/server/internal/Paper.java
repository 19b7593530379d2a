package org.madang.server.internal;

import java.io.IOException;
import java.util.List;

/** A file the charter may want to see. */
interface Paper {

    /** More bytes are no model; the charter would refuse them as well. */
    int LARGEST = 20_000_000;

    /** What makes a folder a process pack. */
    List<String> PACK_MARKS = List.of(".charter", "parameters.yaml");

    /** As the caller named it, with slashes. */
    String name();

    byte[] read() throws IOException;

    /** The folder it lies in, with a slash at the end; empty for none. */
    default String folder() {
        return name().substring(0, name().lastIndexOf('/') + 1);
    }

    default boolean marksPack() {
        return PACK_MARKS.stream().anyMatch(name()::endsWith);
    }
}
