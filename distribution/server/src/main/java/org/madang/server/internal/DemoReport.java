package org.madang.server.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.api.Channel;
import org.madang.api.Contribution;
import org.madang.api.ContributionFilter;
import org.madang.api.Contributions;
import org.madang.api.Decision;
import org.madang.api.Decisions;
import org.madang.api.Moderation;
import org.madang.api.Policies;
import org.madang.api.Policy;
import org.madang.api.PolicyId;
import org.madang.api.Responses;
import org.madang.api.Timeline;
import org.madang.testkit.ServiceDesk;

/**
 * What came of a demo, read back from the platform; written as JSON for scripts.
 *
 * @param decision the last one, {@code null} when none was made
 */
record DemoReport(
        About policy,
        Imported imported,
        long answered,
        TranslationCounts translations,
        @Nullable Ruling decision,
        List<Entry> timeline) {

    /** The policy and how it ended. */
    record About(String id, String title, String language, String state) {}

    /** What came from elsewhere; each row of its files is counted or listed. */
    record Imported(
            long contributions,
            long published,
            long hidden,
            long pending,
            long supports,
            long participants,
            List<SkippedRow> skipped) {}

    /** What was decided. */
    record Ruling(String body, int present, int quorum, int yes, int no, int abstain, String outcome, String reasons) {

        static Ruling of(Decision decision) {
            var vote = decision.resolution().vote();
            return new Ruling(
                    vote.body(),
                    vote.present(),
                    vote.quorum(),
                    vote.yes(),
                    vote.no(),
                    vote.abstain(),
                    word(decision.resolution().outcome()),
                    decision.resolution().reasons());
        }
    }

    /** One public act. */
    record Entry(String at, String act, @Nullable String activity, String by, String text) {}

    static DemoReport of(ServiceDesk desk, DemoPlan plan) {
        var id = plan.scenario().policyId();
        var policy = desk.service(Policies.class).find(id).orElseThrow();
        var decisions = desk.service(Decisions.class).of(id);
        return new DemoReport(
                about(policy),
                imported(desk, id, plan.data()),
                desk.service(Responses.class).countAnswered(id),
                TranslationCounts.of(desk, policy),
                decisions.isEmpty() ? null : Ruling.of(decisions.get(decisions.size() - 1)),
                timeline(desk, policy));
    }

    private static About about(Policy policy) {
        return new About(policy.id().value(), policy.title(), policy.language().toLanguageTag(), word(policy.state()));
    }

    private static Imported imported(ServiceDesk desk, PolicyId policy, Optional<PolisExport> data) {
        var all = new Pages<Contribution>(
                        page -> desk.service(Contributions.class).list(policy, ContributionFilter.all(), page))
                .all()
                .filter(contribution -> contribution.channel() == Channel.IMPORT)
                .toList();
        return new Imported(
                all.size(),
                count(all, Moderation.PUBLISHED),
                count(all, Moderation.HIDDEN),
                count(all, Moderation.PENDING),
                all.stream().mapToLong(one -> one.supports().total()).sum(),
                data.map(PolisExport::participants).orElse(0L),
                data.map(PolisExport::skipped).orElseGet(List::of));
    }

    private static long count(List<Contribution> all, Moderation moderation) {
        return all.stream().filter(one -> one.moderation() == moderation).count();
    }

    private static List<Entry> timeline(ServiceDesk desk, Policy policy) {
        return desk.service(Timeline.class).of(policy.id()).stream()
                .map(entry -> new Entry(
                        entry.at().toString(), entry.act(), entry.activity().orElse(null), entry.by(), entry.text()))
                .toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
