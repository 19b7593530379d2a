package org.madang.engine.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.madang.charter.Guard;
import org.madang.charter.RuleReport;

/**
 * What can watch over a case that was moved: a parameter it has already, and the guards that were deployed.
 *
 * @param deployed those of the version it goes on by
 * @param variables what the case has
 */
record CaseGuards(Set<Guard> deployed, Map<String, Object> variables) {

    /** What nothing watches of a rule that only the case can break; none if all is well. */
    List<String> unkept(RuleReport rule) {
        var named = Judgement.named(rule);
        return rule.guards().stream()
                .filter(guard -> !isKept(guard))
                .map(guard -> guard.kind() == Guard.Kind.PARAMETER
                        ? "the rule %s holds with %s = '%s', and the case has '%s'"
                                .formatted(named, name(guard), value(guard), text(guard))
                        : "nothing watches over the rule " + named)
                .toList();
    }

    private boolean isKept(Guard guard) {
        return guard.kind() == Guard.Kind.PARAMETER
                ? GuardListener.isSame(text(guard), value(guard))
                : deployed.contains(guard);
    }

    private static String name(Guard guard) {
        return guard.data().getOrDefault("name", "");
    }

    private static String value(Guard guard) {
        return guard.data().getOrDefault("value", "");
    }

    private String text(Guard guard) {
        return Objects.toString(variables.get(name(guard)), "");
    }
}
