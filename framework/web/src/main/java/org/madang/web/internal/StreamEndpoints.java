package org.madang.web.internal;

import java.util.List;

/** Exports as open data, and events as they happen. */
final class StreamEndpoints {

    private static final int LONGEST_NUMBER = 9;

    private StreamEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.stream(
                        "/streams/policies/{policy}/contributions.csv",
                        "exportContributionsCsv",
                        "All contributions to a policy as a table (RFC 4180)",
                        "text/csv; charset=utf-8; header=present",
                        call -> export(call)::csv),
                Endpoint.stream(
                        "/streams/policies/{policy}/contributions.ndjson",
                        "exportContributionsJson",
                        "All contributions to a policy, one JSON object a line",
                        "application/x-ndjson",
                        call -> export(call)::json),
                Endpoint.stream(
                                "/streams/policies/{policy}/timeline",
                                "followTimeline",
                                "Tells what happens to a policy as it happens, as Server-Sent Events",
                                "text/event-stream",
                                StreamEndpoints::timeline)
                        .with(new Endpoint.Parameter(
                                "seen", new Shape.Whole(), "How many events were seen; Last-Event-ID says the same")));
    }

    private static ContributionExport export(Call call) {
        return new ContributionExport(call, PolicyEndpoints.seen(call).id());
    }

    private static Streamed.Content timeline(Call call) {
        var policy = PolicyEndpoints.seen(call).id();
        var seen = call.lastEvent()
                .filter(text -> text.matches("\\d{1," + LONGEST_NUMBER + "}"))
                .or(() -> call.query("seen"))
                .map(Integer::parseInt)
                .orElse(0);
        return new Followed(policy, call.language(), seen);
    }
}
