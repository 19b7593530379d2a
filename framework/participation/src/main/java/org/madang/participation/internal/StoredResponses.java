package org.madang.participation.internal;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.madang.api.Actor;
import org.madang.api.Answer;
import org.madang.api.Answerable;
import org.madang.api.OpenItem;
import org.madang.api.Page;
import org.madang.api.PageRequest;
import org.madang.api.PolicyId;
import org.madang.api.Response;
import org.madang.api.Responses;
import org.madang.api.Trace;

/** Keeps replies in the database. */
final class StoredResponses implements Responses {

    private final Foundation house;
    private final PolicyStore policies;
    private final OpenItems open;

    StoredResponses(Foundation house) {
        this.house = house;
        this.policies = new PolicyStore(house.database());
        this.open = new OpenItems(house.database());
    }

    @Override
    public Response respond(Answerable target, Answer answer, Actor by) {
        return respondAll(List.of(target), answer, by).get(0);
    }

    @Override
    public List<Response> respondAll(List<Answerable> targets, Answer answer, Actor by) {
        var distinct = targets.stream().distinct().toList();
        return house.database().call(handle -> {
            var responses = responses(handle, distinct, answer, by);
            var seal = house.record().seals().fresh("answer");
            new ResponseStore(handle).add(responses, seal);
            house.record().write(AnswerNews.of(responses, seal));
            new AnsweredFlags(handle).refresh(distinct);
            return responses;
        });
    }

    @Override
    public Page<OpenItem> open(PolicyId policy, PageRequest page) {
        return open.page(policy, page);
    }

    @Override
    public long countOpen(PolicyId policy) {
        return open.count(policy);
    }

    @Override
    public long countAnswered(PolicyId policy) {
        return house.database()
                .call(handle -> handle.createQuery("""
                        select (select count(*) from contribution
                                where policy_id = :policy and answered = true and moderation <> 'HIDDEN')
                            + (select count(*) from obligation where policy_id = :policy and answered = true)
                        from policy where id = :policy""")
                        .bind("policy", policy.value())
                        .mapTo(Long.class)
                        .findOne()
                        .orElseThrow(() -> Failures.noPolicy(policy)));
    }

    @Override
    public List<Response> of(Answerable target) {
        return house.database().call(handle -> new ResponseStore(handle).of(target));
    }

    @Override
    public Trace traceOf(Answerable said) {
        return house.database().call(handle -> new Tracing(handle).of(said));
    }

    @Override
    public List<Trace> ledToVersion(PolicyId policy, int version) {
        return house.database()
                .call(handle -> new Tracing(handle).backFrom(new ResponseStore(handle).ledToVersion(policy, version)));
    }

    @Override
    public List<Trace> ledToCommitment(String commitment) {
        return house.database()
                .call(handle -> new Tracing(handle).backFrom(new ResponseStore(handle).ledToCommitment(commitment)));
    }

    private List<Response> responses(Handle handle, List<Answerable> targets, Answer answer, Actor by) {
        var about = new Targets(handle).policies(targets);
        new HashSet<>(about).forEach(policy -> requireAnswerFits(policy, answer));
        var now = house.moments().now();
        return IntStream.range(0, targets.size())
                .mapToObj(index -> new Response(
                        house.ids().make("a"), about.get(index), targets.get(index), answer, by.id(), now, true))
                .toList();
    }

    private void requireAnswerFits(PolicyId policy, Answer answer) {
        var latest = PolicyStore.requireRunning(policies.get(policy)).version();
        answer.version().filter(number -> number < 1 || number > latest).ifPresent(number -> {
            throw Failures.badInput(
                    "Policy '%s' has no version %s; its latest is %s".formatted(policy, number, latest));
        });
    }
}
