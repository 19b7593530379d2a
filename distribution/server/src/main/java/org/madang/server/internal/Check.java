package org.madang.server.internal;

/**
 * One thing the doctor looked at.
 *
 * @param name what
 * @param verdict how it is
 * @param message what was found, and how to mend it
 */
record Check(String name, Verdict verdict, String message) {

    /** How a thing is. */
    enum Verdict {
        OK,
        BAD,
        UNKNOWN
    }

    static Check ok(String name, String message) {
        return new Check(name, Verdict.OK, message);
    }

    static Check bad(String name, String message) {
        return new Check(name, Verdict.BAD, message);
    }

    static Check unknown(String name, String message) {
        return new Check(name, Verdict.UNKNOWN, message);
    }
}
