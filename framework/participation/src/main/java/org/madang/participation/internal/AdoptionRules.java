package org.madang.participation.internal;

import java.util.Optional;
import org.madang.api.Actor;
import org.madang.api.Decision.Outcome;
import org.madang.api.Decision.Resolution;
import org.madang.api.PageRequest;
import org.madang.api.Policy;
import org.madang.api.PolicyId;
import org.madang.api.PolicyState;
import org.madang.api.Stakeholders;

/** Says whether a body may decide on a policy now. */
final class AdoptionRules {

    private static final PageRequest FIRST_FEW = PageRequest.first(3);

    private final Foundation house;
    private final Stakeholders stakeholders;

    AdoptionRules(Foundation house, Stakeholders stakeholders) {
        this.house = house;
        this.stakeholders = stakeholders;
    }

    void check(Policy policy, Resolution resolution, Actor by) {
        checkTexts(resolution);
        VoteRules.check(resolution);
        checkDecider(policy, resolution.vote().body(), by);
        if (resolution.outcome() == Outcome.ADOPTED) {
            checkState(policy);
            checkNothingRuns(policy.id());
            checkAnswered(policy.id());
            checkFresh(policy.id());
        }
    }

    private static void checkTexts(Resolution resolution) {
        if (resolution.reasons().isBlank()) {
            throw Failures.rule("A decision has reasons; say why it is " + Inputs.written(resolution.outcome()));
        }
        if (resolution.office().isBlank()) {
            throw Failures.rule("A decision names the one office that answers for it");
        }
        if (resolution.outcome() == Outcome.REFUSED
                && resolution.remedy().filter(text -> !text.isBlank()).isEmpty()) {
            throw Failures.rule("A refusal says what can be done against it and by when; add a remedy");
        }
    }

    private void checkDecider(Policy policy, String body, Actor by) {
        var proposer = policy.proposer();
        if (body.isBlank()) {
            throw Failures.badInput("'body' is blank; name the body that decides");
        }
        if (body.equalsIgnoreCase(proposer)
                || stakeholders.represents(proposer, body, house.moments().now())) {
            throw Failures.rule("'%s' proposed policy '%s', so '%s' can not decide on it; another body must"
                    .formatted(proposer, policy.id(), body));
        }
        if (house.persons().acted(policy.id(), proposer, by)) {
            throw Failures.rule("'%s' proposed policy '%s', so somebody else must record what was decided on it"
                    .formatted(by.id(), policy.id()));
        }
    }

    private static void checkState(Policy policy) {
        if (policy.state() == PolicyState.INADMISSIBLE) {
            throw Failures.rule("Policy '%s' is inadmissible; an appeal must be upheld before it can be adopted"
                    .formatted(policy.id()));
        }
    }

    private void checkNothingRuns(PolicyId policy) {
        firstOpen("consultation", policy).ifPresent(open -> {
            throw Failures.rule(
                    "Consultation '%s' on policy '%s' has not been closed; it must end first".formatted(open, policy));
        });
        firstOpen("hearing", policy).ifPresent(open -> {
            throw Failures.rule(
                    "Hearing '%s' on policy '%s' has not ended; its parties must end it first".formatted(open, policy));
        });
    }

    private Optional<String> firstOpen(String table, PolicyId policy) {
        return house.database()
                .call(handle -> handle.createQuery(
                                "select id from %s where policy_id = :policy and closed_at is null order by seq"
                                        .formatted(table))
                        .bind("policy", policy.value())
                        .mapTo(String.class)
                        .findFirst());
    }

    private void checkAnswered(PolicyId policy) {
        var items = new OpenItems(house.database());
        var open = items.count(policy);
        if (open > 0) {
            var first = items.page(policy, FIRST_FEW).items().stream()
                    .map(item -> item.target().toString())
                    .toList();
            throw Failures.rule("%d of what was said on policy '%s' lack a reasoned reply, first %s; answer them first"
                    .formatted(open, policy, first));
        }
    }

    private void checkFresh(PolicyId policy) {
        var freshness = new FreshnessRule(house.database()).of(policy);
        if (freshness.consulted().isPresent() && !freshness.fresh()) {
            throw Failures.rule(
                    "Version %d of policy '%s' changed what it does after the last consultation closed; open a consultation on it first"
                            .formatted(freshness.substantive(), policy));
        }
    }
}
