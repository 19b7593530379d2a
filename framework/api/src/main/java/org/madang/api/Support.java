package org.madang.api;

/** What a person thinks of a contribution. */
public enum Support {
    AGREE,
    DISAGREE,
    PASS
}
