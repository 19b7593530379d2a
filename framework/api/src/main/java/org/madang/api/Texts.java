package org.madang.api;

/** Checks the texts of this package's records. */
final class Texts {

    private Texts() {}

    static String required(String name, String text) {
        if (text.isBlank()) {
            throw new PlatformException(Problem.BAD_INPUT, "'%s' is blank; give a text".formatted(name));
        }
        return text;
    }
}
