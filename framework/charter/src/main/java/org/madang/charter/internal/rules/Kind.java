package org.madang.charter.internal.rules;

import java.util.Locale;

/** What a sentence asks for. */
public enum Kind {
    PRECEDENCE,
    RESPONSE,
    RESPONSE_WITHIN,
    FRESHNESS,
    EXACTLY_ONCE,
    AT_MOST_ONCE,
    EVERY_CASE,
    NEVER,
    NEVER_AFTER,
    NOT_BOTH,
    CAN_HAPPEN,
    CAN_HAPPEN_WHATEVER,
    MIN_OPEN,
    MAX_OPEN,
    EXACTLY_OPEN,
    MIN_BETWEEN,
    MAX_BETWEEN,
    MAJORITY,
    QUORUM,
    THRESHOLD,
    AMOUNT,
    ROLE,
    SEPARATION,
    STAFF,
    REMEDY,
    REMEDY_INDEPENDENT,
    CONSENT,
    DEPENDS_ONLY,
    DEPENDS_NOT,
    NEVER_TIMED_OUT,
    CLOSED_LIST,
    ALL_INSTANCES,
    CARRIES,
    ASKS,
    STATES_AS,
    ANSWERS,
    SOUND;

    /** As the table of sentences calls it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
