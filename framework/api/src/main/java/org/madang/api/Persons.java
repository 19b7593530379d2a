package org.madang.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Knows when two names are of one person, so that duties stay apart; for the framework itself, never for plugins, because
 * whoever may ask for everybody learns whose a pseudonym is.
 */
@ProviderType
public interface Persons {

    /**
     * Whether it was this actor who acted under a name in a policy, be it a pseudonym from before they held an office; no
     * longer once the policy's pseudonyms are closed and nobody can tell any more.
     */
    boolean acted(PolicyId policy, String name, Actor who);
}
