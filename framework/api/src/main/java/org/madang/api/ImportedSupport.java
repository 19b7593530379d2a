package org.madang.api;

import java.time.Instant;

/**
 * A support given elsewhere.
 *
 * @param contribution the id the contribution has there
 * @param voter the pseudonym of who gave it
 * @param support what they think
 * @param at when they said so there
 */
public record ImportedSupport(String contribution, String voter, Support support, Instant at) {

    public ImportedSupport {
        Texts.required("contribution", contribution);
        Texts.required("voter", voter);
    }
}
