package org.madang.charter.internal.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the lines that say who made a rule book. */
final class HeaderReader {

    private static final Pattern FACT = Pattern.compile(
            "\\s*(for process|절차|pack|규칙집|version|판|source|출처|valid from|시행|until|to|까지|language|언어|signed by|서명|calendar|달력)\\s+(?:\"([^\"]*)\"|(\\S+))");
    private static final Map<String, String> ENGLISH = Map.of(
            "절차",
            "for process",
            "규칙집",
            "pack",
            "판",
            "version",
            "출처",
            "source",
            "시행",
            "valid from",
            "까지",
            "to",
            "until",
            "to",
            "언어",
            "language",
            "서명",
            "signed by",
            "달력",
            "calendar");

    private final Map<String, String> facts = new HashMap<>();
    private final List<String> processes = new ArrayList<>();

    /** Whether this line is one of the header. */
    static boolean starts(String line) {
        return FACT.matcher(line).lookingAt();
    }

    void line(String line, int number) {
        var matcher = FACT.matcher(line);
        int at = 0;
        while (at < line.length() && matcher.region(at, line.length()).lookingAt()) {
            var word = matcher.group(1);
            var value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            var fact = ENGLISH.getOrDefault(word, word);
            if (fact.equals("for process")) {
                processes.add(value);
            }
            facts.put(fact, value);
            at = matcher.end();
        }
        if (!line.substring(at).isBlank()) {
            throw new RuleProblem(
                    number,
                    at + 1,
                    "expected pack, version, source, valid from, to, language, signed by, calendar or for process; for example: "
                            + "pack \"my-city\" version 2026-01 source \"Local Autonomy Act\" valid from 2026-01-01");
        }
    }

    RuleBook.Header header() {
        return new RuleBook.Header(
                text("pack", "rules"),
                text("version", ""),
                text("source", ""),
                text("language", "en"),
                text("signed by", ""),
                text("calendar", "plain"),
                day("valid from"),
                day("to"),
                processes);
    }

    private String text(String fact, String otherwise) {
        return facts.getOrDefault(fact, otherwise);
    }

    private Optional<LocalDate> day(String fact) {
        try {
            return Optional.ofNullable(facts.get(fact)).map(LocalDate::parse);
        } catch (DateTimeException wrong) {
            throw new RuleProblem(
                    1, 1, "'%s' after '%s' is no date such as 2026-01-31".formatted(facts.get(fact), fact));
        }
    }
}
