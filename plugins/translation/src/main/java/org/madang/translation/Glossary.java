package org.madang.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** Words whose translation a city has fixed. */
record Glossary(List<Entry> entries) {

    /** One word in a language, and what it is in another. */
    record Entry(Locale from, Locale into, String word, String translation) {}

    static Glossary empty() {
        return new Glossary(List.of());
    }

    /** Reads lines of four fields between tabs: from, into, word, translation. {@code #} begins a comment. */
    static Glossary read(Path file) {
        try (var lines = Files.lines(file)) {
            return new Glossary(lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> entry(file, line))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The glossary '%s' can not be read".formatted(file), unreadable);
        }
    }

    /** Translates like the machine, but the words of this glossary as the city has fixed them. */
    Careful around(Machine machine, Locale from, Locale into) {
        return text -> {
            var translation = machine.translate(text, from, into);
            for (var entry : entries) {
                if (entry.from().equals(from) && entry.into().equals(into) && contains(text, entry.word())) {
                    translation =
                            replace(translation, machine.translate(entry.word(), from, into), entry.translation());
                }
            }
            return translation;
        };
    }

    /** Translates one text between two languages. */
    @FunctionalInterface
    interface Careful {
        String translate(String text) throws Outage;
    }

    private static Entry entry(Path file, String line) {
        var fields = line.split("\t", -1);
        if (fields.length != 4) {
            throw new PlatformException(
                    Problem.SETUP,
                    "The glossary '%s' has the line '%s'; a line is: from, into, word, translation, with tabs between"
                            .formatted(file, line));
        }
        return new Entry(
                Locale.forLanguageTag(fields[0].strip()),
                Locale.forLanguageTag(fields[1].strip()),
                fields[2].strip(),
                fields[3].strip());
    }

    private static boolean contains(String text, String word) {
        return whole(word).matcher(text).find();
    }

    private static String replace(String text, String machineWord, String fixed) {
        return whole(machineWord.strip()).matcher(text).replaceAll(Matcher.quoteReplacement(fixed));
    }

    private static Pattern whole(String word) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
