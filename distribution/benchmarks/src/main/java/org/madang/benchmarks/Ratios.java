package org.madang.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Sets contenders beside each other, round by round: what was measured at nearly the same time is compared. */
final class Ratios {

    private Ratios() {}

    /** What is asked: which contender beside which, and the bounds of both ratios. */
    private record Question(String name, Contenders one, Contenders other, double leastSpeed, double mostCpu) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question("hosting, inline", Contenders.PLATFORM_INLINE, Contenders.ROOM_INLINE, 0.95, 1.05),
            new Question("hosting, external", Contenders.PLATFORM_EXTERNAL, Contenders.ROOM_EXTERNAL, 0.95, 1.05),
            new Question("room, no history", Contenders.ROOM_INLINE_NONE, Contenders.CAMUNDA_INLINE_NONE, 0.95, 1.05),
            new Question("room, full history", Contenders.ROOM_INLINE_FULL, Contenders.CAMUNDA_INLINE_FULL, 0.95, 1.05),
            new Question("as shipped", Contenders.PLATFORM_INLINE, Contenders.CAMUNDA_JOBS_FULL, 1.6, 0.6),
            new Question("as shipped, Flowable", Contenders.PLATFORM_INLINE, Contenders.FLOWABLE_JOBS_FULL, 1.6, 0.6),
            new Question("events, not full", Contenders.ROOM_INLINE, Contenders.ROOM_INLINE_FULL, 1, 1),
            new Question("events, not none", Contenders.ROOM_INLINE, Contenders.ROOM_INLINE_NONE, 0.75, 1.25));

    static Map<String, Object> of(Map<Contenders, List<Round>> rounds) {
        var ratios = new LinkedHashMap<String, Object>();
        for (var question : QUESTIONS) {
            var one = rounds.getOrDefault(question.one(), List.of());
            var other = rounds.getOrDefault(question.other(), List.of());
            if (!one.isEmpty() && !other.isEmpty()) {
                ratios.put(question.name(), answer(question, one, other));
            }
        }
        return ratios;
    }

    private static Map<String, Object> answer(Question question, List<Round> one, List<Round> other) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("of", question.one().id());
        answer.put("to", question.other().id());
        answer.put("instancesPerSecond", ratio(one, other, Round::instancesPerSecond));
        answer.put("atLeast", question.leastSpeed());
        answer.put("cpuMillisPerInstance", ratio(one, other, Round::cpuMillisPerInstance));
        answer.put("atMost", question.mostCpu());
        return answer;
    }

    private static Map<String, Double> ratio(List<Round> one, List<Round> other, ToDoubleFunction<Round> figure) {
        var pairs = IntStream.range(0, Math.min(one.size(), other.size()))
                .mapToObj(round -> figure.applyAsDouble(one.get(round)) / figure.applyAsDouble(other.get(round)))
                .toList();
        return Median.of(pairs, Double::doubleValue);
    }
}
