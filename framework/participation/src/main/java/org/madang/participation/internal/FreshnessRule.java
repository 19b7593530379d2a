package org.madang.participation.internal;

import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.madang.api.PolicyId;

/** Finds out whether a substantive change came after the last closed consultation; one of the public counts first. */
final class FreshnessRule {

    private final Database database;

    FreshnessRule(Database database) {
        this.database = database;
    }

    Freshness of(PolicyId policy) {
        return database.call(handle -> new Freshness(consulted(handle, policy), substantive(handle, policy)));
    }

    /** Institutions alone can not stand for the public once the public was asked. */
    private static OptionalInt consulted(Handle handle, PolicyId policy) {
        return handle.createQuery("""
                        select max(version) as version from consultation
                        where policy_id = :policy and closed_at is not null
                        group by audience order by case audience when 'PUBLIC' then 0 else 1 end""")
                .bind("policy", policy.value())
                .mapTo(Integer.class)
                .findFirst()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private static int substantive(Handle handle, PolicyId policy) {
        return handle.createQuery(
                        "select max(number) from policy_version where policy_id = :policy and substantive = true")
                .bind("policy", policy.value())
                .mapTo(Integer.class)
                .findOne()
                .orElseThrow(() -> Failures.noPolicy(policy));
    }
}
