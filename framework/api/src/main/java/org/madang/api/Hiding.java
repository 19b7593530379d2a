package org.madang.api;

/**
 * Why a contribution is hidden; this stays visible in its place.
 *
 * @param ground the kind of reason
 * @param reason the reason in words
 */
public record Hiding(Ground ground, String reason) {

    public Hiding {
        Texts.required("reason", reason);
    }

    /** The kinds of reasons to hide a contribution. */
    public enum Ground {
        OFF_TOPIC,
        DUPLICATE,
        SPAM,
        ABUSE,
        UNLAWFUL,
        PERSONAL_DATA,
        OTHER
    }
}
