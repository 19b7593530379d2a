package org.madang.participation.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.madang.api.PolicyId;
import org.madang.api.Receipt;
import org.madang.api.Response;
import org.madang.api.Values;

/** What the public record says of answers: to what, by which office, with which outcome; the reasons by a hash. */
final class AnswerNews {

    /** As many as fit into one entry. */
    private static final int PART = 500;

    private AnswerNews() {}

    /** Entries for answers of the same words. */
    static List<Values> of(List<Response> responses, Receipt seal) {
        return responses.stream()
                .collect(Collectors.groupingBy(Response::policy, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(of -> Parts.of(of.getValue(), PART).stream().map(part -> entry(of.getKey(), part, seal)))
                .toList();
    }

    private static Values entry(PolicyId policy, List<Response> part, Receipt seal) {
        var answer = part.get(0).answer();
        return Values.of("type", "answer")
                .with("act", "respond")
                .with("policy", policy.value())
                .with("at", part.get(0).at())
                .with("disposition", Inputs.written(answer.disposition()))
                .with("office", answer.office())
                .with("count", part.size())
                .with(
                        "answered",
                        part.stream().map(each -> each.target().toString()).toList())
                .with("reasons", seal.commitment(answer.reasons()));
    }
}
