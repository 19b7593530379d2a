package org.madang.charter.internal.rules;

import static java.util.Map.entry;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the line of one rule. */
final class RuleLine {

    private static final String VALUE = "(\"[^\"]*\"|[\\p{L}\\p{N}_.\\-]+?)";
    private static final String CASE = "\"?([\\p{L}\\p{N}_.\\-]+)\"?\\s+is\\s+" + VALUE + "(?=,\\s|\\s+and\\s)";
    private static final String CASE_KO =
            "\"?([\\p{L}\\p{N}_.\\-]+?)\"?(?:이|가)\\s+" + VALUE + "(?=이고\\s|고\\s|일 때|이면|면)";
    private static final Cases WHEN = new Cases(
            Pattern.compile("(?:when|if)\\s+" + CASE + "(?:\\s+and\\s+" + CASE + ")*,\\s+", Pattern.CASE_INSENSITIVE),
            Pattern.compile(CASE, Pattern.CASE_INSENSITIVE));
    private static final Cases WHEN_KO = new Cases(
            Pattern.compile(CASE_KO + "(?:이?고\\s+" + CASE_KO + ")*(?:일 때|이면|면),?\\s+"), Pattern.compile(CASE_KO));
    private static final Pattern UNLESS = Pattern.compile(",?\\s+(?:unless|단,?)\\s+(" + Slots.NAME
            + "(?:\\s+(?:or|또는)\\s+" + Slots.NAME + ")*)(?:\\s*(?:제외|happened))?\\.?$");
    private static final Pattern CALENDAR = Pattern.compile("\\s+(?:by calendar|달력)\\s+\"?([\\w\\-]+)\"?\\.?$");

    private static final Pattern OPENS_CASE = Pattern.compile("(?:when|if|where)\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPENS_CASE_KO = Pattern.compile("(?:일 때|이면|할 때|하면|인 경우)");

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
        return new Rule(id, parsed.kind(), parsed.slots(), values(when), escape, place, sentence, citation, number);
    }

    /** How the cases that a sentence is about are written, and how each of them. */
    private record Cases(Pattern all, Pattern one) {}

    private static String when(String sentence) {
        for (var cases : List.of(WHEN, WHEN_KO)) {
            var matcher = cases.all().matcher(sentence);
            if (matcher.lookingAt()) {
                return matcher.group();
            }
        }
        return "";
    }

    private static List<Rule.When> values(String when) {
        for (var cases : List.of(WHEN, WHEN_KO)) {
            if (cases.all().matcher(when).matches()) {
                return cases.one()
                        .matcher(when)
                        .results()
                        .map(one -> new Rule.When(one.group(1), one.group(2).replace("\"", "")))
                        .toList();
            }
        }
        return List.of();
    }

    private Grammar.Sentence parse(String sentence, int start) {
        return grammar.parse(sentence).orElseThrow(() -> {
            var all = grammar.nearest(sentence);
            var near = all.get(0);
            var others = all.stream()
                    .skip(1)
                    .map(one -> "; or: " + example(one.phrase()))
                    .collect(joining());
            return new RuleProblem(
                    number,
                    start + near.end() + 1,
                    "expected %s; the nearest sentence is: %s"
                            .formatted(near.expected(), example(near.phrase()) + others + caseHint(sentence)));
        });
    }

    private static String caseHint(String sentence) {
        if (OPENS_CASE.matcher(sentence).lookingAt()) {
            return "; a case is told by values: when kind is plan and days is 9, …";
        }
        return OPENS_CASE_KO.matcher(sentence).find() ? "; 경우는 값으로 말한다: kind가 plan이고 days가 9일 때, …" : "";
    }

    private static String example(Phrase phrase) {
        return phrase.fill(Map.ofEntries(
                entry("a", "adopt"),
                entry("b", "change"),
                entry("c", "consult"),
                entry("term", "20 days"),
                entry("share", "more than half"),
                entry("base", "votes cast"),
                entry("group", "council"),
                entry("value", "reasons"),
                entry("amount", "at least 21"),
                entry("values", "reasons"),
                entry("wanted", "true"),
                entry("list", "grounds")));
    }
}
