package org.madang.participation.internal;

import java.util.List;
import java.util.Optional;
import org.madang.api.Actor;
import org.madang.api.Commitment;
import org.madang.api.Commitment.Promise;
import org.madang.api.Commitment.Status;
import org.madang.api.Commitments;
import org.madang.api.Decision;
import org.madang.api.PolicyId;
import org.madang.api.Responses;

/** Follows what was promised. */
final class StoredCommitments implements Commitments {

    private final Foundation house;
    private final CommitmentRows rows;
    private final StoredDecisions decisions;
    private final AnswerLinks answers;

    StoredCommitments(Foundation house, StoredDecisions decisions, Responses responses) {
        this.house = house;
        this.rows = new CommitmentRows(house.database(), house.moments());
        this.decisions = decisions;
        this.answers = new AnswerLinks(responses);
    }

    @Override
    public Commitment promise(PolicyId policy, Promise promise, Actor by) {
        return house.database().call(handle -> {
            new PolicyStore(house.database()).lock(policy);
            var id = house.ids().make("m");
            rows.add(id, policy, withDecision(policy, promise));
            answers.link(promise.contributions(), answer -> answer.withCommitment(id), by);
            var made = existing(id);
            tell(made, by, "commitment.made", promise.due().toString());
            return made;
        });
    }

    @Override
    public Commitment note(String commitment, String text, Actor by) {
        if (text.isBlank()) {
            throw Failures.badInput("'text' is blank; say how far the commitment is");
        }
        return house.database().call(handle -> {
            var promised = existing(commitment);
            rows.note(commitment, text, by.id());
            tell(promised, by, "commitment.noted", text);
            return existing(commitment);
        });
    }

    @Override
    public Commitment fulfil(String commitment, String evidence, Actor by) {
        if (evidence.isBlank()) {
            throw Failures.rule("Commitment '%s' is done when everybody can see it; say where".formatted(commitment));
        }
        return house.database().call(handle -> {
            var promised = existing(commitment);
            if (!rows.fulfil(commitment, evidence)) {
                throw Failures.conflict("Commitment '%s' is done already; note what is new".formatted(commitment));
            }
            tell(promised, by, "commitment.done", evidence);
            return existing(commitment);
        });
    }

    @Override
    public Optional<Commitment> find(String commitment) {
        return rows.find(commitment);
    }

    @Override
    public List<Commitment> of(PolicyId policy) {
        return rows.of(policy);
    }

    @Override
    public List<Commitment> overdue(int limit) {
        return rows.overdue(limit);
    }

    /** Tells everybody once what has become overdue; gives all commitments of the policy. */
    List<Commitment> check(PolicyId policy, Actor by) {
        return house.database().call(handle -> {
            var all = rows.of(policy);
            all.stream()
                    .filter(commitment -> commitment.status() == Status.OVERDUE && rows.tellOverdue(commitment.id()))
                    .forEach(commitment -> tell(
                            commitment,
                            by,
                            "commitment.overdue",
                            commitment.promise().due().toString()));
            return all;
        });
    }

    private Promise withDecision(PolicyId policy, Promise promise) {
        return new Promise(
                promise.text(),
                promise.office(),
                promise.due(),
                promise.decision().or(() -> decisions.latest(policy).map(Decision::id)),
                promise.contributions());
    }

    private Commitment existing(String id) {
        return rows.find(id).orElseThrow(() -> Failures.notFound("commitment", id));
    }

    private void tell(Commitment commitment, Actor by, String message, String more) {
        var promise = commitment.promise();
        var act = PublicAct.of(
                commitment.policy(), "follow-up", by.id(), message, promise.office(), promise.text(), more);
        house.timeline()
                .write(act.bringing(commitment.id())
                        .with("office", promise.office())
                        .with("due", promise.due().toString())
                        .sealing("promise", promise.text()));
    }
}
