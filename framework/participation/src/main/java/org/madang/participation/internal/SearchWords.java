package org.madang.participation.internal;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cuts texts into what they are found by, the same for every database: words in small letters; where words have no spaces
 * between them, or carry endings as in Korean, every two neighbouring letters instead.
 */
final class SearchWords {

    private static final int LONGEST_WORD = 100;
    private static final int MOST_LETTERS = 100_000;

    /** Of Japanese; it belongs to the letter before it. */
    private static final int LONG_VOWEL = 'ー';

    private static final Set<UnicodeScript> PAIRED = EnumSet.of(
            UnicodeScript.HANGUL,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private SearchWords() {}

    /** A run of letters. */
    record Run(String letters, boolean paired) {}

    /** What is kept beside texts: their words, each once, with spaces between; of endless texts the beginning. */
    static String of(String... texts) {
        var words = new LinkedHashSet<String>();
        var length = 0;
        for (var run : Stream.of(texts).flatMap(text -> runs(text).stream()).toList()) {
            for (var word : kept(run)) {
                length += words.add(word) ? word.length() + 1 : 0;
            }
            if (length > MOST_LETTERS) {
                break;
            }
        }
        return words.stream().collect(Collectors.joining(" "));
    }

    /** The runs of letters and digits of a text, in small letters. */
    static List<Run> runs(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var runs = new ArrayList<Run>();
        var start = 0;
        while (start < plain.length()) {
            var end = endOfRun(plain, start);
            if (end > start) {
                runs.add(new Run(plain.substring(start, end), isPaired(plain.codePointAt(start))));
            }
            start = Math.max(end, start + Character.charCount(plain.codePointAt(start)));
        }
        return runs;
    }

    /** Every two neighbouring letters of a run. */
    static List<String> pairs(String letters) {
        var points = letters.codePoints().toArray();
        var pairs = new ArrayList<String>();
        for (var place = 0; place + 1 < points.length; place++) {
            pairs.add(new String(points, place, 2));
        }
        return pairs;
    }

    /** The last letter stands alone too, so that whoever looks for one letter finds it wherever it is. */
    private static List<String> kept(Run run) {
        if (!run.paired()) {
            return List.of(cut(run.letters()));
        }
        var kept = new ArrayList<>(pairs(run.letters()));
        kept.add(run.letters()
                .substring(run.letters().offsetByCodePoints(run.letters().length(), -1)));
        return kept;
    }

    static String cut(String word) {
        return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD);
    }

    private static int endOfRun(String text, int start) {
        var paired = isPaired(text.codePointAt(start));
        var end = start;
        while (end < text.length() && belongs(text.codePointAt(end), paired)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean belongs(int point, boolean paired) {
        return isMark(point) || (Character.isLetterOrDigit(point) && isPaired(point) == paired);
    }

    private static boolean isMark(int point) {
        var type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || point == LONG_VOWEL;
    }

    private static boolean isPaired(int point) {
        return PAIRED.contains(UnicodeScript.of(point));
    }
}
