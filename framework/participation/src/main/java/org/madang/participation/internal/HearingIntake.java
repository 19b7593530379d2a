package org.madang.participation.internal;

import java.util.Optional;
import org.madang.api.Actor;
import org.madang.api.Channel;
import org.madang.api.Contribution;
import org.madang.api.Moderation;
import org.madang.api.PolicyId;
import org.madang.api.Statement;
import org.madang.api.SupportCounts;

/** Makes what was said in a hearing a contribution of its own, outside every consultation. */
final class HearingIntake implements HearingContributions {

    private final Foundation house;

    HearingIntake(Foundation house) {
        this.house = house;
    }

    @Override
    public String take(PolicyId policy, Statement.Draft statement, Actor by) {
        var id = house.ids().make("c");
        new Recording(house).keep(contribution(id, policy, statement));
        return id;
    }

    private Contribution contribution(String id, PolicyId policy, Statement.Draft statement) {
        return new Contribution(
                id,
                Optional.empty(),
                policy,
                statement.pseudonym(),
                Channel.HEARING,
                statement.language(),
                statement.text(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                house.moments().now(),
                Optional.empty(),
                Moderation.PUBLISHED,
                Optional.empty(),
                false,
                SupportCounts.none());
    }
}
