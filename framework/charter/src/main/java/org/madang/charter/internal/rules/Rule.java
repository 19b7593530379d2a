package org.madang.charter.internal.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.madang.charter.Term;

/**
 * One sentence of a rule book.
 *
 * @param id stays when the sentence moves
 * @param slots what stands in its gaps, as written
 * @param when the values of the cases it is about; none: all cases
 * @param unless what makes it needless
 * @param sentence as written
 * @param citation the law behind it; may be blank
 */
public record Rule(
        String id,
        Kind kind,
        Map<String, String> slots,
        List<When> when,
        Optional<Names> unless,
        Optional<String> calendar,
        String sentence,
        String citation,
        int line) {

    private static final Pattern WORD = Pattern.compile("\"[^\"]+\"|[^\\s\",]+");
    private static final Set<String> AND = Set.of("and", "및");

    public Rule {
        slots = Map.copyOf(slots);
        when = List.copyOf(when);
    }

    /** A value a case has. */
    public record When(String variable, String value) {}

    /** The same, asking for something else. */
    public Rule as(Kind other) {
        return new Rule(id, other, slots, when, unless, calendar, sentence, citation, line);
    }

    /** What the sentence speaks of in a gap. */
    public Names names(String slot) {
        return Names.parse(slot(slot));
    }

    public Term term() {
        return TermText.parse(slot("term"));
    }

    /** A gap, without quotes. */
    public String word(String slot) {
        return slot(slot).replace("\"", "");
    }

    /** The variables in a gap that may hold several. */
    public List<String> words(String slot) {
        return WORD.matcher(slot(slot))
                .results()
                .filter(word -> !AND.contains(word.group()))
                .map(word -> word.group().replace("\"", ""))
                .toList();
    }

    private String slot(String slot) {
        var text = slots.get(slot);
        if (text == null) {
            throw new IllegalStateException("Rule '%s' has no %s".formatted(id, slot));
        }
        return text;
    }
}
