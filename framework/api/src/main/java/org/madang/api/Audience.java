package org.madang.api;

/** Who is asked in a consultation. */
public enum Audience {
    PUBLIC,
    INSTITUTIONS
}
