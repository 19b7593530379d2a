package org.madang.participation.internal;

import java.util.Optional;
import org.madang.api.Actor;
import org.madang.api.Contribution;
import org.madang.api.Moderation;
import org.madang.api.ModerationEntry;
import org.madang.api.NewContribution;
import org.madang.api.Origin;
import org.madang.api.SupportCounts;

/** Takes what people say, one contribution at a time. */
final class Intake {

    private final Foundation house;
    private final ContributionStore store;
    private final Recording recording;
    private final IntakeRules rules;
    private final ModerationLog log;

    Intake(Foundation house) {
        this.house = house;
        this.store = new ContributionStore(house.database());
        this.recording = new Recording(house);
        this.rules = new IntakeRules(house);
        this.log = new ModerationLog(house.database());
    }

    /** Takes a contribution to a consultation; one from the same origin is taken once. */
    Contribution take(NewContribution contribution, Moderation moderation, Actor by) {
        return house.database().call(handle -> {
            var origin = contribution.origin();
            var known = origin.flatMap(each -> known(contribution.consultation(), each));
            return known.orElseGet(() -> takeNew(contribution, moderation, by));
        });
    }

    /** The same origin at the same time waits here, and then finds what the first one brought. */
    private Optional<Contribution> known(String consultation, Origin origin) {
        rules.lock(consultation);
        return store.find(consultation, origin);
    }

    private Contribution takeNew(NewContribution wanted, Moderation moderation, Actor by) {
        var policy = rules.check(wanted, by);
        var taken = new Contribution(
                house.ids().make("c"),
                Optional.of(wanted.consultation()),
                policy,
                wanted.author(),
                wanted.channel(),
                wanted.language(),
                wanted.text(),
                wanted.replyTo(),
                wanted.stakeholder(),
                wanted.origin(),
                house.moments().now(),
                wanted.lateReason().filter(reason -> rules.isLate(wanted)),
                moderation,
                Optional.empty(),
                false,
                SupportCounts.none());
        recording.keep(taken);
        if (moderation == Moderation.PENDING) {
            log.add(taken.id(), new ModerationEntry(moderation, Optional.empty(), by.id(), taken.at()));
        }
        return taken;
    }
}
