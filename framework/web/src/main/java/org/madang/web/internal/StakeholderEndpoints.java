package org.madang.web.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.madang.api.Mandate;
import org.madang.api.Review;
import org.madang.api.Reviews;
import org.madang.api.Sector;
import org.madang.api.Stakeholder;
import org.madang.api.Stakeholders;

/** Stakeholders, who speaks for them, and what they are asked. */
final class StakeholderEndpoints {

    private StakeholderEndpoints() {}

    /** Somebody who shall speak for a stakeholder for a term. */
    record Appointing(String actor, Instant from, Instant until) {}

    /** Who speaks for a stakeholder no longer, and why. */
    record Revoking(String actor, Instant from, Instant until, String reason) {}

    private static final Shape SECTOR =
            new Shape.Word(Arrays.stream(Sector.values()).map(Enum::name).toList());

    static List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                                "/stakeholders",
                                "listStakeholders",
                                "Lists the stakeholders",
                                Types.list(Stakeholder.class),
                                StakeholderEndpoints::list)
                        .with(
                                new Endpoint.Parameter("sector", SECTOR, "Only those of this sector"),
                                new Endpoint.Parameter(
                                        "group", new Shape.Text(200, ""), "Only those who speak for it")),
                Endpoint.get(
                        "/stakeholders/{stakeholder}",
                        "getStakeholder",
                        "Shows a stakeholder",
                        Stakeholder.class,
                        call -> Result.of(seen(call))),
                Endpoint.post(
                                "/stakeholders",
                                "enterStakeholder",
                                "Enters a stakeholder or its new description",
                                StakeholderEndpoints::enter)
                        .taking(Stakeholder.class)
                        .answering(201, Stakeholder.class),
                Endpoint.get(
                        "/stakeholders/{stakeholder}/mandates",
                        "listMandates",
                        "Lists who speaks for a stakeholder, and in which term",
                        Types.list(Mandate.class),
                        call -> Result.of(stakeholders(call).mandates(seen(call).id()))),
                Endpoint.post(
                                "/stakeholders/{stakeholder}/mandates",
                                "appointRepresentative",
                                "Lets somebody speak for a stakeholder for a term",
                                StakeholderEndpoints::appoint)
                        .taking(Appointing.class)
                        .answering(201, Mandate.class),
                Endpoint.post(
                                "/stakeholders/{stakeholder}/mandates/revocation",
                                "revokeMandate",
                                "Ends a term early",
                                StakeholderEndpoints::revoke)
                        .taking(Revoking.class),
                Endpoint.get(
                        "/policies/{policy}/reviews",
                        "listReviews",
                        "Lists what stakeholders were asked, and what they said",
                        Types.list(Review.class),
                        call -> Result.of(
                                reviews(call).of(PolicyEndpoints.seen(call).id()))),
                Endpoint.get(
                        "/reviews/{review}",
                        "getReview",
                        "Shows a review",
                        Review.class,
                        call -> Result.of(
                                Found.in(reviews(call).find(call.path("review")), "review", call.path("review")))),
                Endpoint.post(
                                "/policies/{policy}/reviews",
                                "askForReviews",
                                "Asks stakeholders for their opinion",
                                StakeholderEndpoints::ask)
                        .taking(Review.Request.class)
                        .answering(201, Types.list(Review.class)),
                Endpoint.post(
                                "/reviews/{review}/opinion",
                                "submitReview",
                                "Hands in a stakeholder's opinion",
                                call -> Result.of(reviews(call)
                                        .submit(call.path("review"), call.body(Review.Opinion.class), call.actor())))
                        .taking(Review.Opinion.class)
                        .answering(200, Review.class),
                Endpoint.post(
                                "/reviews/{review}/refusal",
                                "declineReview",
                                "Says why a stakeholder gives no opinion",
                                call -> Result.of(reviews(call)
                                        .decline(
                                                call.path("review"),
                                                call.body(PolicyEndpoints.Why.class)
                                                        .reason(),
                                                call.actor())))
                        .taking(PolicyEndpoints.Why.class)
                        .answering(200, Review.class));
    }

    private static Stakeholder seen(Call call) {
        var id = call.path("stakeholder");
        return Found.in(stakeholders(call).find(id), "stakeholder", id);
    }

    private static Result list(Call call) {
        var sectors = call.query("sector").map(Sector::valueOf).map(Set::of).orElseGet(Set::of);
        var group = call.query("group");
        var all = group.isPresent()
                ? stakeholders(call).speakingFor(group.get())
                : stakeholders(call).list(sectors);
        return Result.of(all.stream()
                .filter(one -> sectors.isEmpty() || sectors.contains(one.sector()))
                .toList());
    }

    private static Result enter(Call call) {
        var wish = call.body(Stakeholder.class);
        ChosenId.require(wish.id());
        var made = stakeholders(call).enter(wish, call.actor());
        return Result.at("/api/stakeholders/" + made.id(), made);
    }

    private static Result appoint(Call call) {
        var wish = call.body(Appointing.class);
        return Result.of(stakeholders(call)
                .appoint(Mandate.of(seen(call).id(), wish.actor(), wish.from(), wish.until()), call.actor()));
    }

    private static Result revoke(Call call) {
        var wish = call.body(Revoking.class);
        stakeholders(call)
                .revoke(
                        Mandate.of(seen(call).id(), wish.actor(), wish.from(), wish.until()),
                        wish.reason(),
                        call.actor());
        return Result.nothing();
    }

    private static Result ask(Call call) {
        return Result.of(
                reviews(call).ask(PolicyEndpoints.seen(call).id(), call.body(Review.Request.class), call.actor()));
    }

    private static Stakeholders stakeholders(Call call) {
        return call.service(Stakeholders.class);
    }

    private static Reviews reviews(Call call) {
        return call.service(Reviews.class);
    }
}
