package org.madang.charter.internal.model;

/**
 * How often an activity is done in one go.
 *
 * @param cardinality the number of instances, as written; empty if a collection says it
 * @param until the completion condition; empty if all must be done
 */
public record Loop(Style style, String cardinality, String collection, String until) {

    /** Done once. */
    public static final Loop ONCE = new Loop(Style.ONCE, "", "", "");

    /** Once, or several times. */
    public enum Style {
        ONCE,
        PARALLEL,
        SEQUENTIAL
    }

    public boolean isMany() {
        return style != Style.ONCE;
    }
}
