package org.madang.web.internal;

import java.util.List;
import org.madang.api.Answerable;
import org.madang.api.Concern;
import org.madang.api.Concerns;
import org.madang.api.OpenItem;
import org.madang.api.Response;
import org.madang.api.Responses;
import org.madang.api.Segment;
import org.madang.api.Trace;

/** Reasoned replies, and what is alike. */
final class AnswerEndpoints {

    private AnswerEndpoints() {}

    /** How much has a reasoned reply, and how much lacks one. */
    record AnswerCounts(long answered, long open) {}

    /** One reply to several things at once. */
    record Bulk(@Required List<Answerable> targets, org.madang.api.Answer answer) {}

    /** One reply. */
    record Reply(Answerable target, org.madang.api.Answer answer) {}

    /** The parts of something that was said. */
    record Parts(@Required List<String> parts) {}

    /** Alike things under a title. */
    record Alike(String title, @Required List<Answerable> members) {}

    /** Alike things. */
    record Members(@Required List<Answerable> members) {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                                "/policies/{policy}/unanswered",
                                "listUnanswered",
                                "Lists what has no reasoned reply yet, the oldest first",
                                Types.page(OpenItem.class),
                                call -> Result.of(responses(call)
                                        .open(PolicyEndpoints.seen(call).id(), call.page())))
                        .paged(),
                Endpoint.get(
                        "/policies/{policy}/answer-counts",
                        "countAnswers",
                        "Counts what has a reasoned reply, and what lacks one",
                        AnswerCounts.class,
                        AnswerEndpoints::count),
                Endpoint.post("/responses", "respond", "Gives a reasoned reply", AnswerEndpoints::respond)
                        .taking(Reply.class)
                        .answering(201, Response.class),
                Endpoint.post(
                                "/responses/bulk",
                                "respondToAll",
                                "Gives one reply to alike things",
                                AnswerEndpoints::all)
                        .taking(Bulk.class)
                        .answering(201, Types.list(Response.class)),
                Endpoint.get(
                        "/contributions/{contribution}/responses",
                        "getResponses",
                        "Shows the replies to a contribution",
                        Types.list(Response.class),
                        call -> Result.of(responses(call).of(Answerable.contribution(call.path("contribution"))))),
                Endpoint.get(
                        "/contributions/{contribution}/trace",
                        "getTrace",
                        "Follows a contribution to the replies it got, by itself or in parts",
                        Trace.class,
                        AnswerEndpoints::trace),
                Endpoint.get(
                        "/policies/{policy}/versions/{version}/trace",
                        "traceVersion",
                        "Shows what led to a version",
                        Types.list(Trace.class),
                        AnswerEndpoints::ledToVersion),
                Endpoint.get(
                        "/contributions/{contribution}/segments",
                        "listSegments",
                        "Lists the parts of a contribution",
                        Types.list(Segment.class),
                        call -> Result.of(Shown.of(
                                call, call.path("contribution"), concerns(call).segments(call.path("contribution"))))),
                Endpoint.post(
                                "/contributions/{contribution}/segments",
                                "splitContribution",
                                "Splits a contribution, so that each part can be answered by the office it is for",
                                call -> Result.of(concerns(call)
                                        .split(
                                                call.path("contribution"),
                                                call.body(Parts.class).parts(),
                                                call.actor())))
                        .taking(Parts.class)
                        .answering(201, Types.list(Segment.class)),
                Endpoint.get(
                        "/policies/{policy}/concerns",
                        "listConcerns",
                        "Lists what was said by several people alike",
                        Types.list(Concern.class),
                        call -> Result.of(
                                concerns(call).of(PolicyEndpoints.seen(call).id()))),
                Endpoint.post(
                                "/policies/{policy}/concerns",
                                "mergeAlike",
                                "Puts alike things together",
                                AnswerEndpoints::merge)
                        .taking(Alike.class)
                        .answering(201, Concern.class),
                Endpoint.get(
                        "/concerns/{concern}",
                        "getConcern",
                        "Shows a concern",
                        Concern.class,
                        call -> Result.of(
                                Found.in(concerns(call).find(call.path("concern")), "concern", call.path("concern")))),
                Endpoint.get(
                        "/concerns/{concern}/members",
                        "listMembers",
                        "Lists what a concern is made of",
                        Types.list(Answerable.class),
                        call -> Result.of(concerns(call).members(call.path("concern")))),
                Endpoint.post(
                                "/concerns/{concern}/members",
                                "addMembers",
                                "Adds alike things to a concern",
                                call -> Result.of(concerns(call)
                                        .add(
                                                call.path("concern"),
                                                call.body(Members.class).members(),
                                                call.actor())))
                        .taking(Members.class)
                        .answering(200, Concern.class),
                Endpoint.post(
                                "/concerns/{concern}/members/removal",
                                "removeMember",
                                "Takes something out of a concern, so that it needs a reply of its own",
                                AnswerEndpoints::remove)
                        .taking(Answerable.class));
    }

    private static Result count(Call call) {
        var policy = PolicyEndpoints.seen(call).id();
        return Result.of(new AnswerCounts(
                responses(call).countAnswered(policy), responses(call).countOpen(policy)));
    }

    private static Result respond(Call call) {
        var reply = call.body(Reply.class);
        return Result.of(responses(call).respond(reply.target(), reply.answer(), call.actor()));
    }

    private static Result all(Call call) {
        var bulk = call.body(Bulk.class);
        return Result.of(responses(call).respondAll(bulk.targets(), bulk.answer(), call.actor()));
    }

    private static Result merge(Call call) {
        var alike = call.body(Alike.class);
        var draft = new Concern.Draft(alike.title(), alike.members());
        var made = concerns(call).merge(PolicyEndpoints.seen(call).id(), draft, call.actor());
        return Result.at("/api/concerns/" + made.id(), made);
    }

    private static Result remove(Call call) {
        concerns(call).remove(call.path("concern"), call.body(Answerable.class), call.actor());
        return Result.nothing();
    }

    private static Result ledToVersion(Call call) {
        var number = call.path("version");
        if (!number.matches("\\d{1,6}")) {
            throw Refusal.badInput("version", "must be a whole number");
        }
        var traces = responses(call).ledToVersion(PolicyEndpoints.seen(call).id(), Integer.parseInt(number));
        return Result.of(Shown.of(call, traces));
    }

    private static Result trace(Call call) {
        var said = Answerable.contribution(call.path("contribution"));
        return Result.of(Shown.of(call, List.of(responses(call).traceOf(said))).get(0));
    }

    private static Responses responses(Call call) {
        return call.service(Responses.class);
    }

    private static Concerns concerns(Call call) {
        return call.service(Concerns.class);
    }
}
