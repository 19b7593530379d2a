package org.madang.charter.internal.check;

import org.madang.charter.internal.data.Unknown;
import org.madang.charter.internal.model.Node;

/** Judges what a decision table answers, whatever is made of it. */
final class AnswerJudge implements Judge {

    @Override
    public Ruling judge(Matter matter) {
        if (matter.nodes("a").isEmpty()) {
            return matter.without("a");
        }
        return matter.nodes("a").stream().map(node -> answered(matter, node)).reduce(Ruling.proved(), Ruling::and);
    }

    private static Ruling answered(Matter matter, Node node) {
        var value = matter.rule().word("value");
        var cases = matter.cases();
        var results = matter.scene().tables().results(node, name -> cases.getOrDefault(name, Unknown.VALUE));
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
