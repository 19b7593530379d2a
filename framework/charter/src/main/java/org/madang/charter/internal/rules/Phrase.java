package org.madang.charter.internal.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One sentence with gaps, in one language; what its gaps would hold may be fixed by the sentence itself. */
final class Phrase {

    private static final Pattern PIECE = Pattern.compile("\"?\\{(\\w+)}\"?|\\[([^\\]]+)]|[^\\s{\\[\"]+|\\s+");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern WORDS = Pattern.compile("[\\s,.:;]+");

    private final Kind kind;
    private final String language;
    private final String text;
    private final Map<String, String> fixed = new LinkedHashMap<>();
    private final List<String> pieces = new ArrayList<>();
    private final List<String> regexes = new ArrayList<>();
    private final Pattern whole;

    Phrase(Kind kind, String language, String line) {
        this.kind = kind;
        this.language = language;
        var parts = line.split("\\s+:=\\s+", 2);
        this.text = parts[0];
        for (var one : parts.length == 1 ? new String[0] : parts[1].split(";\\s*", -1)) {
            fixed.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
        }
        var matcher = PIECE.matcher(text);
        while (matcher.find()) {
            pieces.add(matcher.group());
            regexes.add(regex(matcher.group(), matcher.group(1), matcher.group(2)));
        }
        whole = compile(pieces.size());
    }

    Kind kind() {
        return kind;
    }

    String language() {
        return language;
    }

    String text() {
        return text;
    }

    private static String regex(String piece, @Nullable String slot, @Nullable String particles) {
        if (slot != null) {
            return "(?<" + slot + ">" + Slots.regex(slot) + ")";
        }
        if (particles != null) {
            return "(?:" + particles + ")?";
        }
        return piece.isBlank() ? "\\s+" : Pattern.quote(piece);
    }

    private Pattern compile(int count) {
        return Pattern.compile(
                String.join("", regexes.subList(0, count)), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What stands in the gaps, when the sentence is of this form. */
    Optional<Map<String, String>> match(String sentence) {
        var matcher = whole.matcher(sentence);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var slots = new LinkedHashMap<>(fixed);
        for (var piece : pieces) {
            slot(piece)
                    .ifPresent(slot ->
                            slots.put(slot, bare(piece, matcher.group(slot).strip())));
        }
        return Optional.of(slots);
    }

    private static Optional<String> slot(String piece) {
        return piece.contains("{") ? Optional.of(piece.replaceAll("[\"{}]", "")) : Optional.empty();
    }

    /** A gap that the form shows in quotes is kept without them. */
    private static String bare(String piece, String said) {
        return piece.startsWith("\"") ? said.replace("\"", "") : said;
    }

    /** How many more of its own words a sentence has than it lacks; what is quoted says nothing. */
    int likeness(String sentence) {
        var words = List.of(WORDS.split(QUOTED.matcher(sentence).replaceAll(" ").toLowerCase(Locale.ROOT), -1));
        int alike = 0;
        for (var piece : pieces) {
            if (!piece.isBlank() && slot(piece).isEmpty() && !piece.startsWith("[")) {
                alike += words.stream().anyMatch(word -> word.endsWith(piece)) ? 2 : -1;
            }
        }
        return alike;
    }

    /** How far a sentence follows this form, and what it lacks there. */
    Near near(String sentence) {
        int end = 0;
        int count = 0;
        for (int pieceCount = 1; pieceCount <= pieces.size(); pieceCount++) {
            var matcher = compile(pieceCount).matcher(sentence);
            if (matcher.lookingAt()) {
                end = Math.max(end, matcher.end());
                count = pieceCount;
            }
        }
        return new Near(this, end, expected(count));
    }

    private String expected(int count) {
        for (int index = count; index < pieces.size(); index++) {
            var piece = pieces.get(index);
            var slot = slot(piece);
            if (slot.isPresent()) {
                return Slots.says(slot.get());
            }
            if (!piece.isBlank() && !piece.startsWith("[")) {
                return "'" + piece + "'";
            }
        }
        return "the end of the sentence";
    }

    /** The sentence with its gaps filled. */
    String fill(Map<String, String> slots) {
        var out = new StringBuilder();
        for (var piece : pieces) {
            var slot = slot(piece);
            if (slot.isPresent()) {
                var said = slots.getOrDefault(slot.get(), "…");
                out.append(piece.startsWith("\"") ? '"' + said + '"' : said);
            } else if (piece.startsWith("[")) {
                out.append(Particles.choose(out, piece.substring(1, piece.length() - 1)));
            } else {
                out.append(piece);
            }
        }
        return out.toString();
    }

    /** A form a sentence comes near to. */
    record Near(Phrase phrase, int end, String expected) {}
}
