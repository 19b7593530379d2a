package org.madang.identity;

import java.time.Instant;
import java.util.Set;

/**
 * That somebody lives here.
 *
 * @param subject the id of the account
 * @param verifier how it was proved
 * @param groups narrower groups the city attested, for processes whose law asks for them
 * @param at when it was proved
 * @param until when it has to be proved again
 */
public record ResidenceProof(String subject, String verifier, Set<String> groups, Instant at, Instant until) {

    public ResidenceProof {
        groups = Set.copyOf(groups);
    }
}
