package org.madang.api;

/** What came of something that was said: taken up, taken up in part, or not. */
public enum Disposition {
    ACCEPTED,
    PARTLY,
    REJECTED
}
