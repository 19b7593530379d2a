package org.madang.api;

import java.util.Optional;

/**
 * A reasoned reply.
 *
 * @param disposition what it does with what was said
 * @param reasons why
 * @param office the office that answers
 * @param version the version of the policy that came of it
 * @param commitment the commitment that came of it
 */
public record Answer(
        Disposition disposition,
        String reasons,
        String office,
        Optional<Integer> version,
        Optional<String> commitment) {

    public Answer {
        Texts.required("reasons", reasons);
        Texts.required("office", office);
    }

    /** A reply that changes nothing yet. */
    public static Answer of(Disposition disposition, String reasons, String office) {
        return new Answer(disposition, reasons, office, Optional.empty(), Optional.empty());
    }

    /** The same, having led to this version of the policy. */
    public Answer withVersion(int number) {
        return new Answer(disposition, reasons, office, Optional.of(number), commitment);
    }

    /** The same, having led to this commitment. */
    public Answer withCommitment(String id) {
        return new Answer(disposition, reasons, office, version, Optional.of(id));
    }
}
