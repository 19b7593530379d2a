package org.madang.participation.internal;

import org.jdbi.v3.core.Handle;
import org.madang.api.Answerable;
import org.madang.api.Answerable.Kind;
import org.madang.api.Concern;

/** Says what can belong to a concern. */
final class MembershipRules {

    private final Handle handle;
    private final Concern concern;

    MembershipRules(Handle handle, Concern concern) {
        this.handle = handle;
        this.concern = concern;
    }

    void check(Answerable member) {
        if (member.kind() != Kind.CONTRIBUTION && member.kind() != Kind.SEGMENT) {
            throw Failures.badInput(
                    "Concern '%s' takes contributions and segments, not %s".formatted(concern.id(), member));
        }
        requireSamePolicy(member);
        if (member.kind() == Kind.CONTRIBUTION && isSplit(member.id())) {
            throw Failures.badInput("Contribution '%s' is split; bring its segments into concern '%s' instead"
                    .formatted(member.id(), concern.id()));
        }
    }

    private void requireSamePolicy(Answerable member) {
        var policy = new Targets(handle).policy(member);
        if (!policy.equals(concern.policy())) {
            throw Failures.badInput("%s is about policy '%s', not about '%s' like concern '%s'"
                    .formatted(member, policy, concern.policy(), concern.id()));
        }
    }

    private boolean isSplit(String contribution) {
        return handle.createQuery("select split from contribution where id = :id")
                .bind("id", contribution)
                .mapTo(Boolean.class)
                .one();
    }
}
