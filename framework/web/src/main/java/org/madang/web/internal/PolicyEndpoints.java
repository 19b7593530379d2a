package org.madang.web.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.madang.api.NewPolicy;
import org.madang.api.Policies;
import org.madang.api.Policy;
import org.madang.api.PolicyChange;
import org.madang.api.PolicyFilter;
import org.madang.api.PolicyId;
import org.madang.api.PolicyState;
import org.madang.api.PolicyVersion;
import org.madang.api.Progress;
import org.madang.api.Timeline;
import org.madang.api.TimelineEntry;
import org.madang.api.Values;

/** Policies, from proposal on. */
final class PolicyEndpoints {

    private PolicyEndpoints() {}

    private static final Shape STATE =
            new Shape.Word(Arrays.stream(PolicyState.values()).map(Enum::name).toList());

    private static final Shape SORT = new Shape.Word(
            Arrays.stream(PolicyFilter.Sort.values()).map(Enum::name).toList());

    /** A policy to be proposed. */
    record Proposal(
            String title,
            String text,
            Locale language,
            String process,
            Optional<PolicyId> id,
            Map<String, Object> parameters) {}

    /** Why something is done. */
    record Why(String reason) {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                                "/policies",
                                "listPolicies",
                                "Lists policies",
                                Types.page(Policy.class),
                                PolicyEndpoints::list)
                        .with(
                                new Endpoint.Parameter("state", STATE, "Only those in this state"),
                                new Endpoint.Parameter(
                                        "q",
                                        new Shape.Text(200, ""),
                                        "Only those with all these words, or their beginnings"),
                                new Endpoint.Parameter(
                                        "sort",
                                        SORT,
                                        "The order: the latest first, by title, or by the end of consultation"))
                        .paged(),
                Endpoint.get("/policies/{policy}", "getPolicy", "Shows a policy", Policy.class, PolicyEndpoints::show),
                Endpoint.get(
                        "/policies/{policy}/versions",
                        "listVersions",
                        "Lists the versions of a policy, the oldest first",
                        Types.list(PolicyVersion.class),
                        call -> Result.of(policies(call).versions(seen(call).id()))),
                Endpoint.get(
                        "/policies/{policy}/timeline",
                        "getTimeline",
                        "Tells what happened to a policy, in the language asked for",
                        Types.list(TimelineEntry.class),
                        PolicyEndpoints::timeline),
                Endpoint.get(
                        "/policies/{policy}/progress",
                        "getProgress",
                        "Shows where the processes of a policy wait",
                        Types.list(Progress.Place.class),
                        call -> Result.of(
                                call.service(Progress.class).of(seen(call).id()))),
                Endpoint.post("/policies", "proposePolicy", "Proposes a policy", PolicyEndpoints::propose)
                        .taking(Proposal.class)
                        .answering(201, Policy.class),
                Endpoint.post(
                                "/policies/{policy}/versions",
                                "changePolicy",
                                "Makes a new version",
                                PolicyEndpoints::change)
                        .taking(PolicyChange.class)
                        .answering(201, PolicyVersion.class)
                        .guardedBy("getPolicy"),
                Endpoint.post(
                                "/policies/{policy}/withdrawal",
                                "withdrawPolicy",
                                "Withdraws a policy",
                                PolicyEndpoints::withdraw)
                        .taking(Why.class)
                        .answering(200, Policy.class));
    }

    /** The policy the path names. */
    static Policy seen(Call call) {
        return Found.in(
                policies(call).find(call.policy()), "policy", call.policy().value());
    }

    private static Result list(Call call) {
        var filter = new PolicyFilter(
                call.query("state").map(PolicyState::valueOf),
                call.query("q"),
                call.query("sort").map(PolicyFilter.Sort::valueOf).orElse(PolicyFilter.Sort.NEWEST));
        return Result.of(policies(call).list(filter, call.page()));
    }

    private static Result show(Call call) {
        return Result.of(seen(call));
    }

    private static Result timeline(Call call) {
        return Result.of(call.service(Timeline.class).of(seen(call).id(), call.language()));
    }

    /** Under an id of its own from the first, because the proposer's pseudonym belongs to it. */
    private static Result propose(Call call) {
        var wish = call.body(Proposal.class);
        var id = wish.id()
                .orElseGet(() -> new PolicyId(java.util.UUID.randomUUID().toString()));
        var parameters = values(wish.parameters());
        TakingPart.requireMay(call, parameters.asMap().keySet());
        wish.id().map(PolicyId::value).ifPresent(ChosenId::require);
        var policy =
                new NewPolicy(Optional.of(id), wish.title(), wish.text(), wish.language(), wish.process(), parameters);
        var made = policies(call).propose(policy, call.actor(id));
        return Result.at("/api/policies/" + made.id().value(), made);
    }

    private static Result change(Call call) {
        return Result.of(policies(call).change(seen(call).id(), call.body(PolicyChange.class), call.actor()));
    }

    private static Result withdraw(Call call) {
        var policy = seen(call).id();
        return Result.of(policies(call)
                .withdraw(policy, call.actor(policy), call.body(Why.class).reason()));
    }

    static Values values(Map<String, Object> given) {
        return given == null ? Values.none() : new Values(given);
    }

    private static Policies policies(Call call) {
        return call.service(Policies.class);
    }
}
