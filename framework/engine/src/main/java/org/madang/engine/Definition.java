package org.madang.engine;

import static java.util.Objects.requireNonNull;

/**
 * A version of a process that can be started.
 *
 * @param process its key
 * @param version counts from 1
 * @param name its label
 */
public record Definition(String process, int version, String name) {

    public Definition {
        requireNonNull(process, "process");
        requireNonNull(name, "name");
    }
}
