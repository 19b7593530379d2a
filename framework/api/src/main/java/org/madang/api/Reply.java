package org.madang.api;

import static java.util.Objects.requireNonNull;

/**
 * A reasoned reply, as an office gives it.
 *
 * @param disposition what came of what was said; to a finding, {@code ACCEPTED} complies and the others explain
 * @param reasons why, in words its author understands; never blank
 * @param office the office that answers for it
 */
public record Reply(Disposition disposition, String reasons, String office) {

    public Reply {
        requireNonNull(disposition, "disposition");
        if (reasons.isBlank()) {
            throw new PlatformException(
                    Problem.RULE, "A reply without reasons is no reply; say why it is " + disposition);
        }
        if (office.isBlank()) {
            throw new PlatformException(Problem.RULE, "A reply names the office that answers for it");
        }
    }
}
