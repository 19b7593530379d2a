package org.madang.web.internal;

import java.util.List;
import org.madang.api.Appeal;
import org.madang.api.Appeals;
import org.madang.api.Commitment;
import org.madang.api.Commitments;
import org.madang.api.Decision;
import org.madang.api.Decisions;

/** Decisions, what was promised, and what people hold against them. */
final class DecisionEndpoints {

    private DecisionEndpoints() {}

    /** What was done to keep a promise. */
    record Evidence(String evidence) {}

    /** How a promise is coming on. */
    record Note(String text) {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                        "/policies/{policy}/decisions",
                        "listDecisions",
                        "Lists the decisions on a policy",
                        Types.list(Decision.class),
                        call -> Result.of(
                                decisions(call).of(PolicyEndpoints.seen(call).id()))),
                Endpoint.get(
                        "/decisions/{decision}",
                        "getDecision",
                        "Shows a decision",
                        Decision.class,
                        call -> Result.of(Found.in(
                                decisions(call).find(call.path("decision")), "decision", call.path("decision")))),
                Endpoint.post(
                                "/policies/{policy}/decisions",
                                "recordDecision",
                                "Records a vote and its reasons",
                                DecisionEndpoints::decide)
                        .taking(Decision.Resolution.class)
                        .answering(201, Decision.class),
                Endpoint.post(
                                "/decisions/{decision}/minority-opinions",
                                "dissent",
                                "Adds a minority opinion, which its adopter can not remove",
                                call -> Result.of(decisions(call)
                                        .dissent(
                                                call.path("decision"),
                                                call.body(Decision.MinorityOpinion.class),
                                                call.actor())))
                        .taking(Decision.MinorityOpinion.class)
                        .answering(201, Decision.class),
                Endpoint.get(
                        "/policies/{policy}/commitments",
                        "listCommitments",
                        "Lists what was promised",
                        Types.list(Commitment.class),
                        call -> Result.of(
                                commitments(call).of(PolicyEndpoints.seen(call).id()))),
                Endpoint.get(
                                "/commitments/overdue",
                                "listOverdue",
                                "Lists promises that are overdue",
                                Types.list(Commitment.class),
                                call -> Result.of(
                                        commitments(call).overdue(call.page().limit())))
                        .with(new Endpoint.Parameter("limit", Endpoint.PAGE, "How many at most; 50 if not said")),
                Endpoint.get(
                        "/commitments/{commitment}",
                        "getCommitment",
                        "Shows a promise",
                        Commitment.class,
                        call -> Result.of(Found.in(
                                commitments(call).find(call.path("commitment")),
                                "commitment",
                                call.path("commitment")))),
                Endpoint.post(
                                "/policies/{policy}/commitments",
                                "promise",
                                "Promises something",
                                DecisionEndpoints::promise)
                        .taking(Commitment.Promise.class)
                        .answering(201, Commitment.class),
                Endpoint.post(
                                "/commitments/{commitment}/notes",
                                "noteProgress",
                                "Says how a promise is coming on",
                                call -> Result.of(commitments(call)
                                        .note(
                                                call.path("commitment"),
                                                call.body(Note.class).text(),
                                                call.actor())))
                        .taking(Note.class)
                        .answering(201, Commitment.class),
                Endpoint.post(
                                "/commitments/{commitment}/fulfilment",
                                "fulfilCommitment",
                                "Says by what a promise was kept",
                                call -> Result.of(commitments(call)
                                        .fulfil(
                                                call.path("commitment"),
                                                call.body(Evidence.class).evidence(),
                                                call.actor())))
                        .taking(Evidence.class)
                        .answering(200, Commitment.class),
                Endpoint.get(
                        "/policies/{policy}/appeals",
                        "listAppeals",
                        "Lists the appeals on a policy",
                        Types.list(Appeal.class),
                        call -> Result.of(
                                appeals(call).of(PolicyEndpoints.seen(call).id()))),
                Endpoint.post("/policies/{policy}/appeals", "fileAppeal", "Files an appeal", DecisionEndpoints::appeal)
                        .taking(Appeal.Filing.class)
                        .answering(201, Appeal.class),
                Endpoint.post(
                                "/appeals/{appeal}/ruling",
                                "decideAppeal",
                                "Decides an appeal",
                                call -> Result.of(appeals(call)
                                        .decide(call.path("appeal"), call.body(Appeal.Ruling.class), call.actor())))
                        .taking(Appeal.Ruling.class)
                        .answering(200, Appeal.class));
    }

    private static Result decide(Call call) {
        var made = decisions(call)
                .record(PolicyEndpoints.seen(call).id(), call.body(Decision.Resolution.class), call.actor());
        return Result.at("/api/decisions/" + made.id(), made);
    }

    private static Result promise(Call call) {
        var made = commitments(call)
                .promise(PolicyEndpoints.seen(call).id(), call.body(Commitment.Promise.class), call.actor());
        return Result.at("/api/commitments/" + made.id(), made);
    }

    private static Result appeal(Call call) {
        var policy = PolicyEndpoints.seen(call).id();
        return Result.of(appeals(call).file(policy, call.body(Appeal.Filing.class), call.actor(policy)));
    }

    private static Decisions decisions(Call call) {
        return call.service(Decisions.class);
    }

    private static Commitments commitments(Call call) {
        return call.service(Commitments.class);
    }

    private static Appeals appeals(Call call) {
        return call.service(Appeals.class);
    }
}
