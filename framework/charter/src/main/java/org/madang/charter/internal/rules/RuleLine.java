package org.madang.charter.internal.rules;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the line of one rule. */
final class RuleLine {

    private static final Pattern WHEN = Pattern.compile(
            "(?:when|if)\\s+\"?([\\p{L}\\p{N}_.\\-]+)\"?\\s+is\\s+(\"[^\"]*\"|[\\p{L}\\p{N}_.\\-]+),\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WHEN_KO = Pattern.compile(
            "\"?([\\p{L}\\p{N}_.\\-]+?)\"?(?:이|가)\\s+(\"[^\"]*\"|[\\p{L}\\p{N}_.\\-]+?)(?:일 때|이면|면),?\\s+");
    private static final Pattern UNLESS = Pattern.compile(",?\\s+(?:unless|단,?)\\s+(" + Slots.NAME
            + "(?:\\s+(?:or|또는)\\s+" + Slots.NAME + ")*)(?:\\s*(?:제외|happened))?\\.?$");
    private static final Pattern CALENDAR = Pattern.compile("\\s+(?:by calendar|달력)\\s+\"?([\\w\\-]+)\"?\\.?$");

    private final Grammar grammar;
    private final String line;
    private final int number;
    private final int ordinal;

    RuleLine(Grammar grammar, String line, int number, int ordinal) {
        this.grammar = grammar;
        this.line = line;
        this.number = number;
        this.ordinal = ordinal;
    }

    Rule rule() {
        var citation = RuleBookReader.citation().matcher(line);
        var cited = citation.find();
        var text = (cited ? line.substring(0, citation.start()) : line).stripTrailing();
        int indent = text.length() - text.stripLeading().length();
        var id = RuleBookReader.id().matcher(text).region(indent, text.length());
        var named = id.lookingAt();
        int start = named ? id.end() : indent;
        return sentence(
                named ? id.group(1) : "rule-" + ordinal,
                text.substring(start),
                cited ? citation.group(1).strip() : "",
                start);
    }

    private Rule sentence(String id, String sentence, String citation, int start) {
        var when = when(sentence);
        var main = sentence.substring(when.length());
        var calendar = CALENDAR.matcher(main);
        var place = calendar.find() ? Optional.of(calendar.group(1)) : Optional.<String>empty();
        main = place.isPresent() ? main.substring(0, calendar.start()) : main;
        var unless = UNLESS.matcher(main);
        var escape = unless.find() ? Optional.of(Names.parse(unless.group(1))) : Optional.<Names>empty();
        main = (escape.isPresent() ? main.substring(0, unless.start()) : main).replaceFirst("[.。]$", "");
        var parsed = parse(main, start + when.length());
        return new Rule(id, parsed.kind(), parsed.slots(), value(when), escape, place, sentence, citation, number);
    }

    private static String when(String sentence) {
        for (var pattern : new Pattern[] {WHEN, WHEN_KO}) {
            var matcher = pattern.matcher(sentence);
            if (matcher.lookingAt()) {
                return matcher.group();
            }
        }
        return "";
    }

    private static Optional<Rule.When> value(String when) {
        for (var pattern : new Pattern[] {WHEN, WHEN_KO}) {
            var matcher = pattern.matcher(when);
            if (matcher.matches()) {
                return Optional.of(
                        new Rule.When(matcher.group(1), matcher.group(2).replace("\"", "")));
            }
        }
        return Optional.empty();
    }

    private Grammar.Sentence parse(String sentence, int start) {
        return grammar.parse(sentence).orElseThrow(() -> {
            var near = grammar.nearest(sentence);
            return new RuleProblem(
                    number,
                    start + near.end() + 1,
                    "expected %s; the nearest sentence is: %s".formatted(near.expected(), example(near.phrase())));
        });
    }

    private static String example(Phrase phrase) {
        return phrase.fill(Map.of(
                "a",
                "adopt",
                "b",
                "change",
                "c",
                "consult",
                "term",
                "20 days",
                "share",
                "more than half",
                "base",
                "votes cast",
                "group",
                "council",
                "value",
                "reasons",
                "wanted",
                "true",
                "list",
                "grounds"));
    }
}
