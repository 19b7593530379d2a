package org.madang.charter.internal.check;

import java.util.HashMap;
import java.util.Map;
import org.madang.charter.internal.data.Unknown;
import org.madang.charter.internal.model.Node;

/** Judges what a decision table answers, whatever is made of it; the city's own parameters may be what decides. */
final class AnswerJudge implements Judge {

    @Override
    public Ruling judge(Matter matter) {
        if (matter.nodes("a").isEmpty()) {
            return matter.without("a");
        }
        var ruling = answered(matter, Map.of());
        var set = asked(matter);
        if (ruling.isProved() || set.isEmpty() || !answered(matter, set).isProved()) {
            return ruling;
        }
        return OrderJudge.whileParameters(
                matter, Fewest.of(set, some -> answered(matter, some).isProved()));
    }

    /** The parameters that tables ask for and the rule says nothing about. */
    private static Map<String, Object> asked(Matter matter) {
        var found = new HashMap<String, Object>();
        matter.scene().parameters().forEach((name, value) -> {
            if (matter.scene().tables().asks(name) && !matter.cases().containsKey(name)) {
                found.put(name, value);
            }
        });
        return found;
    }

    private static Ruling answered(Matter matter, Map<String, Object> set) {
        return matter.nodes("a").stream()
                .map(node -> answered(matter, node, set))
                .reduce(Ruling.proved(), Ruling::and);
    }

    private static Ruling answered(Matter matter, Node node, Map<String, Object> set) {
        var value = matter.rule().word("value");
        var cases = matter.cases();
        var results = matter.scene()
                .tables()
                .results(node, name -> cases.getOrDefault(name, set.getOrDefault(name, Unknown.VALUE)));
        if (results.isEmpty()) {
            return Ruling.unknown(matter.words().about(node, "table.none", node.label()));
        }
        for (var result : results) {
            var answer = result.getOrDefault(value, Unknown.VALUE);
            if (Unknown.is(answer)) {
                return Ruling.unknown(matter.words().about(node, "table.open", node.label(), value));
            }
            if (!String.valueOf(answer).equals(matter.rule().word("wanted"))) {
                return Ruling.refuted(matter.words().about(node, "table.answers", node.label(), value, answer));
            }
        }
        return Ruling.proved();
    }
}
