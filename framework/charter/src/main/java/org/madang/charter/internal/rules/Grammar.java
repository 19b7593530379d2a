package org.madang.charter.internal.rules;

import static java.util.Comparator.comparingInt;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The table of sentences. */
public final class Grammar {

    private static final int NEAREST = 3;
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private final List<Phrase> phrases = new ArrayList<>();

    /** Reads the table that comes along. */
    public Grammar() {
        Kind kind = Kind.SOUND;
        for (var line : lines("grammar.txt")) {
            if (line.matches("[a-z-]+")) {
                kind = Kind.of(line);
            } else {
                phrases.add(new Phrase(kind, line.substring(0, 2), line.substring(3)));
            }
        }
    }

    static List<String> lines(String file) {
        var path = "/org/madang/charter/rules/" + file;
        try (var in = requireNonNull(Grammar.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can not read '%s'".formatted(path), unreadable);
        }
    }

    /** What kind of sentence this is, in whatever language. */
    Optional<Sentence> parse(String text) {
        return phrases.stream()
                .flatMap(phrase ->
                        phrase.match(text).map(slots -> new Sentence(phrase.kind(), phrase.language(), slots)).stream())
                .findFirst();
    }

    /** The forms a text that is no sentence comes nearest to, in its own language, the nearest first. */
    List<Phrase.Near> nearest(String text) {
        var language = HANGUL.matcher(QUOTED.matcher(text).replaceAll("")).find() ? "ko" : "en";
        return phrases.stream()
                .filter(phrase -> phrase.language().equals(language))
                .map(phrase -> phrase.near(text))
                .sorted(comparingInt((Phrase.Near near) -> near.phrase().likeness(text))
                        .thenComparingInt(Phrase.Near::end)
                        .reversed())
                .limit(NEAREST)
                .toList();
    }

    /** A sentence of a kind, in a language; English where the language lacks it. */
    public String say(Kind kind, String language, Map<String, String> slots) {
        return first(kind, language).or(() -> first(kind, "en")).orElseThrow().fill(slots);
    }

    private Optional<Phrase> first(Kind kind, String language) {
        return phrases.stream()
                .filter(phrase -> phrase.kind() == kind && phrase.language().equals(language))
                .findFirst();
    }

    /** All forms of a language, for documentation. */
    public List<String> forms(String language) {
        return phrases.stream()
                .filter(phrase -> phrase.language().equals(language))
                .map(Phrase::text)
                .toList();
    }

    /** A text taken apart. */
    record Sentence(Kind kind, String language, Map<String, String> slots) {}
}
