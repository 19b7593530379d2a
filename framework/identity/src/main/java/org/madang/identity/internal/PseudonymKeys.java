package org.madang.identity.internal;

import java.util.Optional;
import org.madang.api.PolicyId;

/** The keys of pseudonyms, one for each policy. */
final class PseudonymKeys {

    private final Ground ground;

    PseudonymKeys(Ground ground) {
        this.ground = ground;
    }

    /** The key; empty when there is none or it is destroyed. */
    Optional<String> find(PolicyId policy) {
        return ground.database().call(rows -> row(rows, policy)).flatMap(Kept::secret);
    }

    /** The key, made when first wanted; empty when it is destroyed. */
    Optional<String> findOrMake(PolicyId policy) {
        return ground.database()
                .insist(rows -> row(rows, policy).orElseGet(() -> make(rows, policy)))
                .secret();
    }

    /** Destroys the key; returns false when that was done before. */
    boolean destroy(PolicyId policy) {
        return ground.database().insist(rows -> {
            if (row(rows, policy).isEmpty()) {
                make(rows, policy);
            }
            return rows.update(
                            "update identity_pseudonym_key set secret = null, destroyed_at = ?"
                                    + " where policy_id = ? and destroyed_at is null",
                            ground.moments().now(),
                            policy.value())
                    == 1;
        });
    }

    private Kept make(Rows rows, PolicyId policy) {
        var secret = ground.secrets().key();
        rows.update("insert into identity_pseudonym_key (policy_id, secret) values (?, ?)", policy.value(), secret);
        return new Kept(Optional.of(secret));
    }

    private static Optional<Kept> row(Rows rows, PolicyId policy) {
        return rows.find(
                row -> new Kept(Optional.ofNullable(row.getString("secret"))),
                "select secret from identity_pseudonym_key where policy_id = ?",
                policy.value());
    }

    private record Kept(Optional<String> secret) {}
}
