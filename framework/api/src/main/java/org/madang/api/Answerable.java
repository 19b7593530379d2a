package org.madang.api;

/**
 * Something that can be given a reasoned reply.
 *
 * @param kind what it is
 * @param id its id among its kind
 */
public record Answerable(Kind kind, String id) {

    /** What can be given a reasoned reply. */
    public enum Kind {
        /** A whole contribution. */
        CONTRIBUTION,
        /** A part of a contribution. */
        SEGMENT,
        /** Alike contributions and segments, answered together. */
        CONCERN,
        /** A stakeholder's opinion. */
        REVIEW,
        /** A finding of a hearing. */
        FINDING
    }

    public Answerable {
        Texts.required("id", id);
    }

    /** A whole contribution. */
    public static Answerable contribution(String id) {
        return new Answerable(Kind.CONTRIBUTION, id);
    }

    /** A part of a contribution. */
    public static Answerable segment(String id) {
        return new Answerable(Kind.SEGMENT, id);
    }

    /** Alike contributions and segments. */
    public static Answerable concern(String id) {
        return new Answerable(Kind.CONCERN, id);
    }

    /** Such as {@code contribution 'c-4711'}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + " '" + id + "'";
    }
}
