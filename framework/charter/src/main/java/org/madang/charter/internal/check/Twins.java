package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.madang.charter.internal.rules.Names;
import org.madang.charter.internal.rules.Rule;

/**
 * What was found about the rules of one scene, so that books that say the same in two languages are judged once.
 *
 * <p>Two rules are the same if all that a judge asks of them is: the kind, the very elements, the values, the calendar, the
 * book's staff and lists, and what the book takes for a time in which others speak.
 */
final class Twins {

    /** Gaps whose words no finding repeats. */
    private static final Set<String> MEASURES = Set.of("term", "share", "base");

    private final Map<List<Object>, Found> known = new HashMap<>();
    private final Judge judge;

    private record Found(Rule rule, Ruling ruling) {}

    Twins(Judge judge) {
        this.judge = judge;
    }

    /** What is found; judged anew only if it is new, or if what was found is told in the words of the other book. */
    Ruling ruling(Matter matter) {
        var found = known.computeIfAbsent(key(matter), any -> new Found(matter.rule(), judge.judge(matter)));
        return isToldInItsWords(found, matter.rule()) ? judge.judge(matter) : found.ruling();
    }

    private static boolean isToldInItsWords(Found found, Rule other) {
        return words(found.rule(), other)
                .anyMatch(word -> found.ruling().notes().stream()
                        .anyMatch(note -> note.sentence().contains(word)));
    }

    /** What stands in the gaps of the one rule and not in those of the other. */
    private static Stream<String> words(Rule one, Rule other) {
        var gaps = one.slots().entrySet().stream()
                .filter(gap -> !MEASURES.contains(gap.getKey()))
                .filter(gap -> !gap.getValue().equals(other.slots().get(gap.getKey())))
                .flatMap(gap -> one.names(gap.getKey()).any().stream());
        var unless = one.unless().filter(names -> !Optional.of(names).equals(other.unless()));
        return Stream.concat(gaps, unless.map(Names::any).stream().flatMap(List::stream));
    }

    private static List<Object> key(Matter matter) {
        var rule = matter.rule();
        var key = new ArrayList<Object>(List.of(
                rule.kind(),
                rule.when(),
                rule.calendar().orElse(matter.book().header().calendar()),
                matter.book().staff(),
                matter.book().lists(),
                matter.acts().windows()));
        rule.unless().ifPresent(names -> key.add(matter.acts().nodes(names)));
        var gaps = new TreeMap<String, Object>();
        rule.slots().forEach((gap, text) -> gaps.put(gap, meaning(gap, text, matter)));
        key.add(gaps);
        return List.copyOf(key);
    }

    /** What stands in a gap: elements, and names that mean nothing; a period; a share; else the words. */
    private static Object meaning(String gap, String text, Matter matter) {
        return switch (gap) {
            case "a", "b", "c" -> List.of(matter.nodes(gap), matter.strange(gap));
            case "term" -> term(text, matter.rule());
            case "share" -> Share.parse(text);
            case "base" -> DataJudge.base(matter);
            default -> text;
        };
    }

    private static Object term(String text, Rule rule) {
        try {
            return rule.term();
        } catch (IllegalArgumentException unreadable) {
            return text;
        }
    }
}
