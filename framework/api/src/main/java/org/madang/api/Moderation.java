package org.madang.api;

/** Whether a contribution is shown. */
public enum Moderation {
    PENDING,
    PUBLISHED,
    HIDDEN
}
