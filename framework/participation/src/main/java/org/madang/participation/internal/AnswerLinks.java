package org.madang.participation.internal;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.madang.api.Actor;
import org.madang.api.Answer;
import org.madang.api.Answerable;
import org.madang.api.Response;
import org.madang.api.Responses;

/** Gives replies once more with what they led to, so that traces lead there. */
final class AnswerLinks {

    private final Responses responses;

    AnswerLinks(Responses responses) {
        this.responses = responses;
    }

    void link(Set<String> contributions, UnaryOperator<Answer> outcome, Actor by) {
        contributions.stream()
                .map(Answerable::contribution)
                .forEach(said -> responses.respond(said, outcome.apply(answer(said)), by));
    }

    private Answer answer(Answerable said) {
        return responses.of(said).stream()
                .filter(Response::current)
                .findFirst()
                .orElseThrow(() -> Failures.rule("There is no reply to %s yet; answer it first".formatted(said)))
                .answer();
    }
}
