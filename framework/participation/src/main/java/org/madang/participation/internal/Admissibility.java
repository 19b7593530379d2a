package org.madang.participation.internal;

import java.util.Optional;
import org.madang.api.Actor;
import org.madang.api.PolicyId;

/** Finds policies admissible or not, and remembers which office did. */
final class Admissibility {

    private final Foundation house;
    private final PolicyLifecycle lifecycle;

    Admissibility(Foundation house, PolicyLifecycle lifecycle) {
        this.house = house;
        this.lifecycle = lifecycle;
    }

    /** Admits a policy; admitting it again changes nothing. */
    void admit(PolicyId policy, String office, Actor by) {
        house.database().run(handle -> {
            if (isAdmitted(policy)) {
                return;
            }
            lifecycle.admit(policy, office);
            remember(policy, new AppealSubject(Optional.empty(), office, by.id()), true);
        });
    }

    void refuse(PolicyId policy, Refusal refusal, AppealSubject finder) {
        house.database().run(handle -> {
            lifecycle.findInadmissible(policy, refusal, finder.body());
            remember(policy, finder, false);
        });
    }

    /** Who found the policy inadmissible last; empty when it was found admissible since. */
    Optional<AppealSubject> finder(PolicyId policy) {
        return latest(policy).filter(found -> !found.admissible()).map(Found::finder);
    }

    private boolean isAdmitted(PolicyId policy) {
        return latest(policy).filter(Found::admissible).isPresent();
    }

    private Optional<Found> latest(PolicyId policy) {
        return house.database()
                .call(handle -> handle.createQuery(
                                "select * from admissibility where policy_id = :policy order by id desc")
                        .bind("policy", policy.value())
                        .map((row, context) -> new Found(
                                row.getBoolean("admissible"),
                                new AppealSubject(
                                        Optional.empty(), row.getString("office"), row.getString("found_by"))))
                        .findFirst());
    }

    private void remember(PolicyId policy, AppealSubject finder, boolean admissible) {
        house.database()
                .run(handle -> handle.createUpdate("""
                                insert into admissibility (policy_id, admissible, office, found_by, found_at)
                                values (:policy, :admissible, :office, :by, :at)""")
                        .bind("policy", policy.value())
                        .bind("admissible", admissible)
                        .bind("office", finder.body())
                        .bind("by", finder.actor())
                        .bind("at", house.moments().now())
                        .execute());
    }

    private record Found(boolean admissible, AppealSubject finder) {}
}
