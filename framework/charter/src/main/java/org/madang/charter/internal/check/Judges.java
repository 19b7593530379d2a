package org.madang.charter.internal.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.madang.charter.internal.rules.Kind;

/** Who judges what. */
final class Judges {

    private final Map<Kind, Judge> byKind = new EnumMap<>(Kind.class);

    Judges() {
        var order = new OrderJudge();
        for (var kind : List.of(
                Kind.PRECEDENCE,
                Kind.RESPONSE,
                Kind.FRESHNESS,
                Kind.EXACTLY_ONCE,
                Kind.AT_MOST_ONCE,
                Kind.EVERY_CASE,
                Kind.NEVER,
                Kind.NEVER_AFTER,
                Kind.NOT_BOTH,
                Kind.CAN_HAPPEN,
                Kind.ALL_INSTANCES)) {
            byKind.put(kind, order);
        }
        var time = new TimeJudge();
        byKind.put(Kind.MIN_OPEN, time);
        byKind.put(Kind.MIN_BETWEEN, time);
    }

    /** Judges one; what nobody judges is not known. */
    Ruling judge(Matter matter) {
        var judge = byKind.get(matter.rule().kind());
        if (judge == null) {
            return Ruling.unknown(matter.note("no.judge"));
        }
        try {
            return judge.judge(matter);
        } catch (IllegalArgumentException wrong) {
            return Ruling.unknown(matter.note("not.understood", String.valueOf(wrong.getMessage())));
        }
    }
}
