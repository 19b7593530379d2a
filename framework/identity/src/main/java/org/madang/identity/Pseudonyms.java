package org.madang.identity;

import java.util.Optional;
import org.madang.api.Actor;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps persons apart from what they said: each goes by another name in each policy. The names are computed with a key of
 * the policy and kept nowhere; once the key is destroyed nobody can tell any more whose they were.
 */
@ProviderType
public interface Pseudonyms {

    /**
     * Who the caller is in this policy: a pseudonym for who only takes part, the own id for who acts in an office or as a
     * service.
     *
     * @throws PlatformException NOT_ALLOWED for nobody, RULE when a pseudonym is needed and its key is destroyed
     */
    Actor actor(PolicyId policy, Caller caller);

    /** Lets somebody without an account take part; whether the process allows it is the caller's to ask. */
    Receipt anonymous(PolicyId policy);

    /** Who took part with this receipt; empty when it is not of this policy, forged, or the key is destroyed. */
    Optional<Actor> byReceipt(PolicyId policy, String secret);

    /** Destroys the policy's key; does nothing when that was done before. */
    void close(PolicyId policy, Warrant warrant);

    /**
     * What somebody without an account is known by in one policy.
     *
     * @param actor acts in this policy
     * @param secret shows later that it is the same person; shown this once
     */
    record Receipt(Actor actor, String secret) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "Receipt[" + actor.id() + "]";
        }
    }
}
