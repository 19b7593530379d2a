package org.madang.participation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody looks for: all of these words. A word is found by its beginning, so that its endings do not matter.
 *
 * @param words at most so many that a search stays short
 */
record Sought(List<Word> words) {

    private static final int MOST = 30;

    /**
     * A word to look for.
     *
     * @param begins whether it may go on
     */
    record Word(String letters, boolean begins) {}

    static Sought of(String query) {
        var words = new ArrayList<Word>();
        for (var run : SearchWords.runs(query)) {
            var pairs = run.paired() ? SearchWords.pairs(run.letters()) : List.<String>of();
            if (pairs.isEmpty()) {
                words.add(new Word(SearchWords.cut(run.letters()), true));
            }
            pairs.forEach(pair -> words.add(new Word(pair, false)));
        }
        return new Sought(words.stream().distinct().limit(MOST).toList());
    }

    /** Whether there is nothing to look for, so that nothing is found. */
    boolean isEmpty() {
        return words.isEmpty();
    }

    /** As PostgreSQL has it; the words have letters and digits only. */
    String query() {
        return words.stream()
                .map(word -> "'" + word.letters() + "'" + (word.begins() ? ":*" : ""))
                .collect(Collectors.joining(" & "));
    }

    /** Patterns for words with a space before and after each. */
    List<String> patterns() {
        return words.stream()
                .map(word -> "% " + word.letters() + (word.begins() ? "%" : " %"))
                .toList();
    }
}
