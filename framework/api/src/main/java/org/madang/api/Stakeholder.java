package org.madang.api;

import java.util.Set;

/**
 * An organisation or group that takes part in procedures.
 *
 * @param id names it
 * @param name its name
 * @param sector the part of society it belongs to
 * @param groups the groups it speaks for, such as {@code deaf-residents}
 */
public record Stakeholder(String id, String name, Sector sector, Set<String> groups) {

    public Stakeholder {
        Texts.required("id", id);
        Texts.required("name", name);
        groups = Set.copyOf(groups);
    }
}
