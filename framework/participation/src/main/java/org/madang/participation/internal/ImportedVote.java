package org.madang.participation.internal;

import java.time.Instant;
import org.madang.api.Support;

/** A support given elsewhere, on a contribution of ours. */
record ImportedVote(Slot slot, Support support, Instant at) {

    /** Names one voter's support of one contribution. */
    record Slot(String contribution, String voter) {}

    String contribution() {
        return slot.contribution();
    }

    /** Whether this one counts instead; of two at the same moment the one that came last. */
    boolean replaces(ImportedVote earlier) {
        return at.isAfter(earlier.at) || (at.equals(earlier.at) && support != earlier.support);
    }
}
