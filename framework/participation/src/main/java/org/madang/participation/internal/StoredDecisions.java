package org.madang.participation.internal;

import java.util.List;
import java.util.Optional;
import org.madang.api.Actor;
import org.madang.api.Decision;
import org.madang.api.Decision.MinorityOpinion;
import org.madang.api.Decision.Outcome;
import org.madang.api.Decision.Resolution;
import org.madang.api.Decisions;
import org.madang.api.Policy;
import org.madang.api.PolicyId;
import org.madang.api.Stakeholders;

/** Records decisions once the rules let them pass. */
final class StoredDecisions implements Decisions {

    private final Foundation house;
    private final AdoptionRules rules;
    private final DecisionRows rows;
    private final PolicyStore policies;

    StoredDecisions(Foundation house, Stakeholders stakeholders) {
        this.house = house;
        this.rules = new AdoptionRules(house, stakeholders);
        this.rows = new DecisionRows(house.database(), house.moments());
        this.policies = new PolicyStore(house.database());
    }

    @Override
    public Decision record(PolicyId policy, Resolution resolution, Actor by) {
        return house.database().call(handle -> {
            var running = policies.lockRunning(policy);
            rules.check(running, resolution, by);
            var id = add(running, resolution, by);
            tell(existing(id), by);
            resolution
                    .minorityOpinion()
                    .filter(text -> !text.isBlank())
                    .ifPresent(text ->
                            dissent(id, new MinorityOpinion(resolution.vote().body(), text), by));
            return existing(id);
        });
    }

    @Override
    public Decision dissent(String decision, MinorityOpinion opinion, Actor by) {
        return house.database().call(handle -> {
            var existing = existing(decision);
            rows.add(decision, opinion);
            house.timeline()
                    .write(PublicAct.of(
                                    existing.policy(),
                                    "publish",
                                    by.id(),
                                    "decision.dissent",
                                    opinion.by(),
                                    opinion.text())
                            .with("decision", decision));
            return existing(decision);
        });
    }

    @Override
    public Optional<Decision> find(String decision) {
        return rows.find(decision);
    }

    @Override
    public List<Decision> of(PolicyId policy) {
        return rows.of(policy);
    }

    /** The latest decision that decided, not one that only missed its quorum. */
    Optional<Decision> latest(PolicyId policy) {
        return of(policy).stream()
                .filter(decision -> decision.resolution().outcome() != Outcome.NO_QUORUM)
                .reduce((earlier, later) -> later);
    }

    private String add(Policy policy, Resolution resolution, Actor by) {
        var id = house.ids().make("d");
        rows.add(new Decision(
                id,
                policy.id(),
                policy.version(),
                resolution,
                List.of(),
                by.id(),
                house.moments().now()));
        return id;
    }

    private Decision existing(String id) {
        return rows.find(id).orElseThrow(() -> Failures.notFound("decision", id));
    }

    private void tell(Decision decision, Actor by) {
        var resolution = decision.resolution();
        house.timeline().write(recorded(told(decision.policy(), resolution, by), decision));
    }

    /** What the public record says of a decision in so many words. */
    private static PublicAct recorded(PublicAct act, Decision decision) {
        var vote = decision.resolution().vote();
        return act.bringing(decision.id())
                .with("policyVersion", decision.version())
                .with("outcome", Inputs.written(decision.resolution().outcome()))
                .with("body", vote.body())
                .with("session", vote.session())
                .with("office", decision.resolution().office())
                .with("seats", vote.seats())
                .with("quorum", vote.quorum())
                .with("present", vote.present())
                .with("yes", vote.yes())
                .with("no", vote.no())
                .with("abstain", vote.abstain())
                .sealing("reasons", decision.resolution().reasons())
                .sealing("remedy", decision.resolution().remedy().orElse(""));
    }

    private static PublicAct told(PolicyId policy, Resolution resolution, Actor by) {
        var vote = resolution.vote();
        var what = Inputs.written(resolution.outcome());
        var act = resolution.outcome() == Outcome.REFUSED ? "reject" : "adopt";
        return PublicAct.of(
                policy,
                act,
                by.id(),
                "decision." + what,
                vote.body(),
                vote.session(),
                vote.present(),
                vote.seats(),
                vote.quorum(),
                vote.yes(),
                vote.no(),
                vote.abstain(),
                resolution.reasons(),
                resolution.office());
    }
}
