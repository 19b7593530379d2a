package org.madang.participation.internal;

import java.security.SecureRandom;

/** Makes short random ids, such as {@code c-7k2m9x4q0w3e5}. */
final class Ids {

    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 13;

    private final SecureRandom random = new SecureRandom();

    String make(String kind) {
        var id = new StringBuilder(kind).append('-');
        random.ints(LENGTH, 0, LETTERS.length()).forEach(letter -> id.append(LETTERS.charAt(letter)));
        return id.toString();
    }
}
