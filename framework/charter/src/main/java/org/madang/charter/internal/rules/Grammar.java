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

    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

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

    /** The form of its language that a text which is no sentence comes nearest to. */
    Phrase.Near nearest(String text) {
        var language = HANGUL.matcher(text.replaceAll("\"[^\"]*\"", "")).find() ? "ko" : "en";
        var nearness = comparingInt(Phrase.Near::end)
                .thenComparingInt(near -> near.phrase().common(text));
        return phrases.stream()
                .filter(phrase -> phrase.language().equals(language))
                .map(phrase -> phrase.near(text))
                .reduce((best, next) -> nearness.compare(next, best) > 0 ? next : best)
                .orElseThrow();
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
