package org.madang.web.internal;

import java.util.List;
import org.madang.api.Finding;
import org.madang.api.Hearing;
import org.madang.api.Hearings;
import org.madang.api.Statement;

/** Hearings, from the invitation to their findings. */
final class HearingEndpoints {

    private HearingEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                        "/policies/{policy}/hearings",
                        "listHearings",
                        "Lists the hearings on a policy",
                        Types.list(Hearing.class),
                        call -> Result.of(
                                hearings(call).of(PolicyEndpoints.seen(call).id()))),
                Endpoint.get(
                        "/hearings/{hearing}",
                        "getHearing",
                        "Shows a hearing",
                        Hearing.class,
                        call -> Result.of(
                                Found.in(hearings(call).find(call.path("hearing")), "hearing", call.path("hearing")))),
                Endpoint.get(
                        "/policies/{policy}/statements",
                        "listStatements",
                        "Lists what was said in the hearings on a policy",
                        Types.list(Statement.class),
                        call -> Result.of(hearings(call)
                                .statements(PolicyEndpoints.seen(call).id()))),
                Endpoint.get(
                        "/policies/{policy}/findings",
                        "listFindings",
                        "Lists what the hearings on a policy found",
                        Types.list(Finding.class),
                        call -> Result.of(hearings(call)
                                .findings(PolicyEndpoints.seen(call).id()))),
                Endpoint.post(
                                "/policies/{policy}/hearings",
                                "inviteToHearing",
                                "Invites groups to a hearing",
                                HearingEndpoints::invite)
                        .taking(Hearing.Invitation.class)
                        .answering(201, Hearing.class),
                Endpoint.put(
                                "/hearings/{hearing}/meeting",
                                "scheduleHearing",
                                "Says where and when a hearing is held, and how it can be reached",
                                call -> Result.of(hearings(call)
                                        .schedule(
                                                call.path("hearing"), call.body(Hearing.Meeting.class), call.actor())))
                        .taking(Hearing.Meeting.class)
                        .answering(200, Hearing.class),
                Endpoint.post(
                                "/hearings/{hearing}/attendance",
                                "countAttendance",
                                "Says how many of a group came; it is shown rounded",
                                call -> Result.of(hearings(call)
                                        .attendance(
                                                call.path("hearing"),
                                                call.body(Hearing.Headcount.class),
                                                call.actor())))
                        .taking(Hearing.Headcount.class)
                        .answering(201, Hearing.class),
                Endpoint.post(
                                "/hearings/{hearing}/statements",
                                "enterStatement",
                                "Enters what was said in a hearing",
                                call -> Result.of(hearings(call)
                                        .statement(
                                                call.path("hearing"), call.body(Statement.Draft.class), call.actor())))
                        .taking(Statement.Draft.class)
                        .answering(201, Statement.class),
                Endpoint.post(
                                "/hearings/{hearing}/findings",
                                "enterFinding",
                                "Enters what a hearing found",
                                call -> Result.of(hearings(call)
                                        .finding(call.path("hearing"), call.body(Finding.Draft.class), call.actor())))
                        .taking(Finding.Draft.class)
                        .answering(201, Finding.class),
                Endpoint.post(
                                "/hearings/{hearing}/ending",
                                "closeHearing",
                                "Ends a hearing as its parties agree",
                                call -> Result.of(hearings(call)
                                        .close(call.path("hearing"), call.body(Hearing.Ending.class), call.actor())))
                        .taking(Hearing.Ending.class)
                        .answering(200, Hearing.class));
    }

    private static Result invite(Call call) {
        var made = hearings(call)
                .invite(PolicyEndpoints.seen(call).id(), call.body(Hearing.Invitation.class), call.actor());
        return Result.at("/api/hearings/" + made.id(), made);
    }

    private static Hearings hearings(Call call) {
        return call.service(Hearings.class);
    }
}
