package org.madang.charter.internal.rules;

/** Chooses the Korean particle that goes with a word. */
public final class Particles {

    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;
    private static final int FINALS = 28;

    private Particles() {}

    /** The first of two after a final consonant, else the second. */
    public static String choose(CharSequence before, String choices) {
        var both = choices.split("\\|", 2);
        return endsInConsonant(before) ? both[0] : both[1];
    }

    private static boolean endsInConsonant(CharSequence text) {
        for (int index = text.length() - 1; index >= 0; index--) {
            char letter = text.charAt(index);
            if (Character.isLetterOrDigit(letter)) {
                return isClosed(letter);
            }
        }
        return false;
    }

    private static boolean isClosed(char letter) {
        if (letter >= FIRST_SYLLABLE && letter <= LAST_SYLLABLE) {
            return (letter - FIRST_SYLLABLE) % FINALS != 0;
        }
        return Character.isDigit(letter)
                ? "013678".indexOf(letter) >= 0
                : "lmnr".indexOf(Character.toLowerCase(letter)) >= 0;
    }
}
