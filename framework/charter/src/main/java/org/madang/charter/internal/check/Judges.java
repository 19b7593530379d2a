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
        var limit = new LimitJudge();
        byKind.put(Kind.MAX_OPEN, limit);
        byKind.put(Kind.MAX_BETWEEN, limit);
        byKind.put(
                Kind.EXACTLY_OPEN,
                matter -> time.judge(matter.as(Kind.MIN_OPEN)).and(limit.judge(matter.as(Kind.MAX_OPEN))));
        byKind.put(Kind.RESPONSE_WITHIN, limit);
        var people = new PeopleJudge();
        byKind.put(Kind.ROLE, people);
        byKind.put(Kind.SEPARATION, people);
        byKind.put(Kind.STAFF, new StaffJudge());
        var remedy = new RemedyJudge();
        byKind.put(Kind.REMEDY, remedy);
        byKind.put(Kind.REMEDY_INDEPENDENT, remedy);
        var data = new DataJudge();
        byKind.put(Kind.MAJORITY, data);
        byKind.put(Kind.QUORUM, data);
        byKind.put(Kind.THRESHOLD, data);
        byKind.put(Kind.AMOUNT, data);
        byKind.put(Kind.CONSENT, data);
        byKind.put(Kind.DEPENDS_ONLY, new OnlyJudge());
        byKind.put(Kind.DEPENDS_NOT, new NotOnJudge());
        byKind.put(Kind.CAN_HAPPEN_WHATEVER, new GateJudge());
        var form = new FormJudge();
        byKind.put(Kind.CARRIES, form);
        byKind.put(Kind.ASKS, form);
        byKind.put(Kind.STATES_AS, form);
        byKind.put(Kind.CLOSED_LIST, form);
        byKind.put(Kind.ANSWERS, new AnswerJudge());
        byKind.put(Kind.SOUND, new SoundJudge());
        byKind.put(Kind.NEVER_TIMED_OUT, new TimeoutJudge());
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
