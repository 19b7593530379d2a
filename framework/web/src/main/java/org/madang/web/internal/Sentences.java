package org.madang.web.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Says in Korean what the house says in English. The rooms word what they refuse in English; a file has each sentence in both
 * languages, and a test fails when a room says something that is not there.
 */
final class Sentences {

    private static final Set<Locale> SPOKEN = Set.of(Locale.ENGLISH, Locale.KOREAN);
    private static final Pattern PLACE = Pattern.compile("%[sd]");
    private static final String ABOUT_PACKS = "Pack '";
    private static final Sentences KOREAN = read("Sentences_ko.txt");
    private static final Sentences PACKS_KOREAN = read("Packs_ko.txt");

    private final Map<String, String> words = new LinkedHashMap<>();
    private final List<Sentence> sentences = new ArrayList<>();

    private Sentences(List<String> lines) {
        for (var line = 0; line + 1 < lines.size(); line += 2) {
            words.put(lines.get(line), lines.get(line + 1));
            sentences.add(new Sentence(pattern(lines.get(line)), lines.get(line + 1)));
        }
    }

    private record Sentence(Pattern english, String other) {}

    /** The sentence in the language wanted most that there is; English when there is nothing else. */
    static String in(List<Locale> languages, String english) {
        return english.startsWith(ABOUT_PACKS) ? PackWords.in(languages, english) : in(languages, english, KOREAN);
    }

    /** The same for a part of what is said about a pack. */
    static String aboutPack(List<Locale> languages, String english) {
        return in(languages, english, PACKS_KOREAN);
    }

    private static String in(List<Locale> languages, String english, Sentences there) {
        return spoken(languages).equals(Locale.KOREAN)
                ? there.translate(english).orElse(english)
                : english;
    }

    /** Which of the languages of the house is wanted most; English when none of them is. */
    static Locale spoken(List<Locale> languages) {
        return languages.stream()
                .map(wanted -> Locale.forLanguageTag(wanted.getLanguage()))
                .filter(SPOKEN::contains)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** The English sentences there are. */
    static List<String> english() {
        return List.copyOf(KOREAN.words.keySet());
    }

    /** The English sentences about packs there are. */
    static List<String> englishAboutPacks() {
        return List.copyOf(PACKS_KOREAN.words.keySet());
    }

    private Optional<String> translate(String english) {
        var word = Optional.ofNullable(words.get(english));
        return word.isPresent()
                ? word
                : sentences.stream().flatMap(one -> said(one, english).stream()).findFirst();
    }

    private Optional<String> said(Sentence sentence, String english) {
        var found = sentence.english().matcher(english);
        return found.matches() ? Optional.of(sentence.other().formatted(parts(found))) : Optional.empty();
    }

    /** What differs is often a word of the house itself. */
    private Object[] parts(Matcher found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .map(part -> words.getOrDefault(part, part))
                .toArray();
    }

    private static Pattern pattern(String english) {
        var pattern = new StringBuilder();
        var from = 0;
        for (var place = PLACE.matcher(english); place.find(); from = place.end()) {
            pattern.append(Pattern.quote(english.substring(from, place.start())))
                    .append("(.*?)");
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(english.substring(from))).toString(), Pattern.DOTALL);
    }

    private static Sentences read(String file) {
        var found = requireNonNull(Sentences.class.getResourceAsStream(file), file);
        try (var lines = new BufferedReader(new InputStreamReader(found, UTF_8))) {
            return new Sentences(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
