package org.madang.web.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madang.api.Consultation;
import org.madang.api.Consultations;
import org.madang.api.Contribution;
import org.madang.api.ContributionCounts;
import org.madang.api.ContributionFilter;
import org.madang.api.Contributions;
import org.madang.api.Hiding;
import org.madang.api.ModerationEntry;
import org.madang.api.Page;
import org.madang.api.Reason;
import org.madang.api.Support;
import org.madang.api.SupportCounts;
import org.madang.api.Supports;

/** Consultations, what is said in them, and what people think of it. */
final class ConsultationEndpoints {

    private ConsultationEndpoints() {}

    private static final Shape STATUS = new Shape.Word(
            Arrays.stream(ContributionFilter.Status.values()).map(Enum::name).toList());

    /** When a consultation shall close, and why later. */
    record Extending(Instant closes, String reason) {}

    /**
     * Why the words of a contribution shall be gone.
     *
     * @param participant the secret of who spoke without an account
     */
    record Erasing(String reason, Optional<String> participant) {}

    /** What somebody thinks of a contribution. */
    record Opinion(Support support) {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                        "/policies/{policy}/consultations",
                        "listConsultations",
                        "Lists the consultations on a policy",
                        Types.list(Consultation.class),
                        call -> Result.of(consultations(call)
                                .of(PolicyEndpoints.seen(call).id()))),
                Endpoint.get(
                        "/consultations/{consultation}",
                        "getConsultation",
                        "Shows a consultation",
                        Consultation.class,
                        call -> Result.of(seen(call))),
                Endpoint.post(
                                "/consultations/{consultation}/extensions",
                                "extendConsultation",
                                "Lets a consultation close later",
                                ConsultationEndpoints::extend)
                        .taking(Extending.class)
                        .answering(201, Consultation.class)
                        .guardedBy("getConsultation"),
                Endpoint.get(
                                "/policies/{policy}/contributions",
                                "listContributions",
                                "Lists what was said about a policy, the oldest first",
                                Types.page(Contribution.class),
                                ConsultationEndpoints::list)
                        .with(
                                new Endpoint.Parameter("status", STATUS, "Only those in this status"),
                                new Endpoint.Parameter(
                                        "consultation", new Shape.Text(200, ""), "Only those of this one"),
                                new Endpoint.Parameter(
                                        "language", new Shape.Text(200, "language"), "Only in this language"),
                                new Endpoint.Parameter(
                                        "q",
                                        new Shape.Text(200, ""),
                                        "Only those shown with all these words, or their beginnings"))
                        .paged(),
                Endpoint.get(
                        "/policies/{policy}/contribution-counts",
                        "countContributions",
                        "Counts what was said about a policy",
                        ContributionCounts.class,
                        call -> Result.of(contributions(call)
                                .counts(PolicyEndpoints.seen(call).id()))),
                Endpoint.get(
                        "/contributions/{contribution}",
                        "getContribution",
                        "Shows something that was said",
                        Contribution.class,
                        call -> Result.of(Shown.of(call, contribution(call)))),
                Endpoint.post(
                                "/consultations/{consultation}/contributions",
                                "contribute",
                                "Says something in a consultation",
                                Contributing::take)
                        .taking(Contributing.Saying.class)
                        .answering(201, Contributing.Said.class),
                Endpoint.put(
                                "/contributions/{contribution}/support",
                                "supportContribution",
                                "Agrees, disagrees or passes; the last word counts",
                                ConsultationEndpoints::support)
                        .taking(Opinion.class)
                        .answering(200, SupportCounts.class),
                Endpoint.get(
                        "/contributions/{contribution}/moderation",
                        "getModeration",
                        "Tells how a contribution was moderated, and why",
                        Types.list(ModerationEntry.class),
                        call -> Result.of(contributions(call)
                                .moderation(contribution(call).id()))),
                Endpoint.post(
                                "/contributions/{contribution}/hiding",
                                "hideContribution",
                                "Hides a contribution; the reason stays visible",
                                ConsultationEndpoints::hide)
                        .taking(Hiding.class)
                        .answering(200, Contribution.class),
                Endpoint.post(
                                "/contributions/{contribution}/erasure",
                                "eraseContribution",
                                "Removes the words of a contribution for good; that there was one stays",
                                ConsultationEndpoints::erase)
                        .taking(Erasing.class)
                        .answering(200, Contribution.class),
                Endpoint.post(
                                "/contributions/{contribution}/publication",
                                "publishContribution",
                                "Shows a contribution that was pending or hidden",
                                call -> Result.of(contributions(call).publish(call.path("contribution"), call.actor())))
                        .answering(200, Contribution.class));
    }

    private static Consultation seen(Call call) {
        var id = call.path("consultation");
        return Found.in(consultations(call).find(id), "consultation", id);
    }

    private static Contribution contribution(Call call) {
        var id = call.path("contribution");
        return Found.in(contributions(call).find(id), "contribution", id);
    }

    private static Result extend(Call call) {
        var wish = call.body(Extending.class);
        return Result.of(
                consultations(call).extend(seen(call).id(), wish.closes(), new Reason(wish.reason(), call.actor())));
    }

    private static Result list(Call call) {
        var filter = new ContributionFilter(
                call.query("consultation"),
                call.query("status").map(ContributionFilter.Status::valueOf),
                call.query("language").map(Locale::forLanguageTag),
                call.query("q"));
        var page = contributions(call).list(PolicyEndpoints.seen(call).id(), filter, call.page());
        return Result.of(
                new Page<>(page.items().stream().map(one -> Shown.of(call, one)).toList(), page.next()));
    }

    private static Result erase(Call call) {
        var wish = call.body(Erasing.class);
        var said = contribution(call);
        var by = Contributing.eraser(call, said, wish.participant());
        return Result.of(contributions(call).erase(said.id(), new Reason(wish.reason(), by)));
    }

    private static Result support(Call call) {
        var said = contribution(call);
        var voter = new TakingPart(call, said.policy()).account();
        return Result.of(call.service(Supports.class)
                .give(said.id(), call.body(Opinion.class).support(), voter));
    }

    private static Result hide(Call call) {
        return Result.of(contributions(call).hide(call.path("contribution"), call.body(Hiding.class), call.actor()));
    }

    private static Consultations consultations(Call call) {
        return call.service(Consultations.class);
    }

    private static Contributions contributions(Call call) {
        return call.service(Contributions.class);
    }
}
