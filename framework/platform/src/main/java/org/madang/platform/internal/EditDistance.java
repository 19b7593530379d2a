package org.madang.platform.internal;

/** Counts how many letters differ between two words (Levenshtein). */
final class EditDistance {

    private EditDistance() {}

    static int between(String left, String right) {
        var previous = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            previous = nextRow(previous, left.charAt(row - 1), right, row);
        }
        return previous[right.length()];
    }

    private static int[] nextRow(int[] previous, char letter, String right, int row) {
        var current = new int[previous.length];
        current[0] = row;
        for (int column = 1; column < current.length; column++) {
            int change = previous[column - 1] + (letter == right.charAt(column - 1) ? 0 : 1);
            current[column] = Math.min(change, 1 + Math.min(previous[column], current[column - 1]));
        }
        return current;
    }
}
