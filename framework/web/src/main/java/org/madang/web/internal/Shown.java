package org.madang.web.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madang.api.Answerable;
import org.madang.api.Contribution;
import org.madang.api.Contributions;
import org.madang.api.Moderation;
import org.madang.api.Segment;
import org.madang.api.Trace;
import org.madang.identity.Roles;

/** What callers see of what was said: not the words of what is hidden or not yet moderated, unless they moderate or audit. */
final class Shown {

    private Shown() {}

    static Contribution of(Call call, Contribution said) {
        return isOpen(call, said) ? said : said.withoutText();
    }

    /** The parts of a contribution. */
    static List<Segment> of(Call call, String contribution, List<Segment> parts) {
        return isOpen(call, contribution)
                ? parts
                : parts.stream()
                        .map(part -> new Segment(part.id(), part.contribution(), part.number(), "", part.answered()))
                        .toList();
    }

    /** Traces, each of which begins with what was said; however many, they are looked up at once. */
    static List<Trace> of(Call call, List<Trace> traces) {
        var said = traces.stream().flatMap(Shown::said).collect(Collectors.toSet());
        var open = moderates(call) ? said : call.service(Contributions.class).published(said);
        return traces.stream()
                .map(trace -> said(trace).allMatch(open::contains) ? trace : withoutText(trace))
                .toList();
    }

    /** @throws Refusal 404 when its words are not for the caller */
    static void requireOpen(Call call, String contribution) {
        if (!isOpen(call, contribution)) {
            throw Refusal.of(404, "Contribution '%s' is not shown".formatted(contribution));
        }
    }

    private static boolean isOpen(Call call, String contribution) {
        return call.service(Contributions.class)
                .find(contribution)
                .filter(said -> isOpen(call, said))
                .isPresent();
    }

    private static boolean isOpen(Call call, Contribution said) {
        return said.moderation() == Moderation.PUBLISHED || moderates(call);
    }

    private static boolean moderates(Call call) {
        return call.caller().hasRole(Roles.CLERK) || call.caller().hasRole(Roles.AUDITOR);
    }

    private static Stream<String> said(Trace trace) {
        return trace.steps().stream()
                .map(Trace.Link::item)
                .filter(item -> item.kind() == Answerable.Kind.CONTRIBUTION)
                .map(Answerable::id);
    }

    private static Trace withoutText(Trace trace) {
        return new Trace(trace.steps().stream().map(Shown::withoutText).toList());
    }

    private static Trace.Link withoutText(Trace.Link link) {
        var words = link.item().kind() == Answerable.Kind.CONTRIBUTION
                || link.item().kind() == Answerable.Kind.SEGMENT;
        return words ? new Trace.Link(link.item(), "", link.responses()) : link;
    }
}
