package org.madang.participation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.madang.api.Actor;
import org.madang.api.Answerable;
import org.madang.api.PolicyId;
import org.madang.api.Review;
import org.madang.api.Reviews;
import org.madang.api.Stakeholder;
import org.madang.api.Stakeholders;

/** Asks for opinions and keeps them. */
final class StoredReviews implements Reviews {

    private final Foundation house;
    private final ReviewRows rows;
    private final Stakeholders stakeholders;
    private final PolicyStore policies;
    private final Obligations obligations;

    StoredReviews(Foundation house, CurrentResponses responses, Stakeholders stakeholders) {
        this.house = house;
        this.rows = new ReviewRows(house.database(), house.moments(), responses);
        this.stakeholders = stakeholders;
        this.policies = new PolicyStore(house.database());
        this.obligations = new Obligations(house.database());
    }

    @Override
    public List<Review> ask(PolicyId policy, Review.Request request, Actor by) {
        if (!request.due().isAfter(house.moments().now())) {
            throw Failures.badInput("The reviews would be due at %s, which is past".formatted(request.due()));
        }
        return house.database().call(handle -> {
            policies.lockRunning(policy);
            return request.stakeholders().stream()
                    .sorted()
                    .map(this::stakeholder)
                    .filter(asked -> !rows.isBeingAsked(policy, asked.id()))
                    .map(asked -> ask(policy, asked, request, by))
                    .toList();
        });
    }

    @Override
    public Review submit(String review, Review.Opinion opinion, Actor by) {
        return house.database().call(handle -> {
            var asked = awaited(review, by);
            rows.submit(review, opinion, by);
            obligations.add(new Obligation(
                    new Answerable(Answerable.Kind.REVIEW, review),
                    asked.policy(),
                    opinion.text(),
                    opinion.language(),
                    house.moments().now()));
            tell(asked, by, "review.submitted");
            return existing(review);
        });
    }

    @Override
    public Review decline(String review, String reason, Actor by) {
        if (reason.isBlank()) {
            throw Failures.badInput("'reason' is blank; say why no opinion is given");
        }
        return house.database().call(handle -> {
            var asked = awaited(review, by);
            rows.decline(review, reason, by);
            tell(asked, by, "review.declined", reason);
            return existing(review);
        });
    }

    @Override
    public List<Review> close(PolicyId policy, Actor by) {
        return house.database().call(handle -> {
            var missing = rows.close(policy);
            var all = rows.of(policy);
            all.stream()
                    .filter(review -> missing.contains(review.id()))
                    .forEach(review -> tell(review, by, "review.missing"));
            return all;
        });
    }

    @Override
    public Optional<Review> find(String review) {
        return rows.find(review);
    }

    @Override
    public List<Review> of(PolicyId policy) {
        return rows.of(policy);
    }

    private Review ask(PolicyId policy, Stakeholder stakeholder, Review.Request request, Actor by) {
        var id = house.ids().make("r");
        rows.ask(id, policy, stakeholder, request.due());
        var asked = existing(id);
        tell(asked, by, "review.asked", new Closing(asked.due()));
        return asked;
    }

    private Review awaited(String id, Actor by) {
        var review = existing(id);
        if (rows.isEnded(id)) {
            throw Failures.rule("Review '%s' is %s and no longer awaited; ask again to hear more"
                    .formatted(id, Inputs.written(review.status())));
        }
        if (!Roles.mayActForOthers(by)
                && !stakeholders.represents(
                        by.id(), review.stakeholder(), house.moments().now())) {
            throw Failures.notAllowed("'%s' does not represent '%s' now; its representatives with a term speak for it"
                    .formatted(by.id(), review.stakeholder()));
        }
        return review;
    }

    private Review existing(String id) {
        return rows.find(id).orElseThrow(() -> Failures.notFound("review", id));
    }

    private Stakeholder stakeholder(String id) {
        return stakeholders.find(id).orElseThrow(() -> Failures.notFound("stakeholder", id));
    }

    private void tell(Review review, Actor by, String message, Object... more) {
        var arguments =
                new ArrayList<Object>(List.of(stakeholder(review.stakeholder()).name()));
        arguments.addAll(List.of(more));
        house.timeline()
                .write(PublicAct.of(review.policy(), "review", by.id(), message, arguments.toArray())
                        .bringing(review.id()));
    }
}
