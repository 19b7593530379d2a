package org.madang.web.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells in the caller's language what is said of a pack: a line for the whole, and one for each finding, which names a place,
 * what is wrong and what to do. Rules of a charter are quoted as the city wrote them.
 */
final class PackWords {

    private static final String BULLET = "  - ";
    private static final String NEXT = "; ";
    private static final Pattern INDENTED = Pattern.compile("(\\s*)(.*)");
    private static final Pattern PLACED =
            Pattern.compile("(Pack '[^']*' .*?|[^:;]*\\.[A-Za-z0-9]+(?::\\d+)?(?: '[^']*')?): (.+)");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("; (?![^“]*”)");

    private final UnaryOperator<String> words;

    private PackWords(UnaryOperator<String> words) {
        this.words = words;
    }

    /** What was said, in the language wanted most that there is. */
    static String in(List<Locale> languages, String english) {
        var told = new PackWords(part -> Sentences.aboutPack(languages, part));
        return Arrays.stream(english.split("\n", -1)).map(told::line).collect(Collectors.joining("\n"));
    }

    private String line(String english) {
        if (english.startsWith(BULLET)) {
            return BULLET + finding(english.substring(BULLET.length()));
        }
        var line = INDENTED.matcher(english);
        return line.matches() ? line.group(1) + finding(line.group(2)) : english;
    }

    private String finding(String english) {
        var placed = PLACED.matcher(english);
        return placed.matches() ? words.apply(placed.group(1)) + ": " + parts(placed.group(2)) : parts(english);
    }

    /** Each part for itself; the sentence of a rule is none of ours. */
    private String parts(String english) {
        return BETWEEN_PARTS.splitAsStream(english).map(words).collect(Collectors.joining(NEXT));
    }
}
