package org.madang.charter.internal.model;

/**
 * A sequence flow.
 *
 * @param condition as written; empty if none
 */
public record Flow(String id, String name, String source, String target, String condition) {}
