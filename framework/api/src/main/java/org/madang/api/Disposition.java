package org.madang.api;

/** What a reply does with what was said. */
public enum Disposition {
    ACCEPTED,
    PARTLY,
    REJECTED,
    /** It asked for nothing that could be accepted or rejected. */
    NOTED
}
