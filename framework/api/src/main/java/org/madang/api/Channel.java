package org.madang.api;

/** The way a contribution came in. */
public enum Channel {
    WEB,
    PAPER,
    PHONE,
    HEARING,
    IMPORT
}
