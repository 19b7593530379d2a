package org.madang.identity;

import java.util.Optional;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/**
 * Who may take part: everybody, who lives here, or a narrower group when a law says so.
 *
 * @param residence whether one has to live here
 * @param group the narrower group, such as {@code nationals}
 * @param legalBasis the law that asks for the group
 */
public record Eligibility(boolean residence, Optional<String> group, Optional<String> legalBasis) {

    public Eligibility {
        if (group.isPresent() && legalBasis.filter(law -> !law.isBlank()).isEmpty()) {
            throw new PlatformException(
                    Problem.BAD_INPUT,
                    "Only '%s' may take part, but no law is cited; cite one, or let everybody take part who lives here"
                            .formatted(group.get()));
        }
    }

    /** Everybody. */
    public static Eligibility everybody() {
        return new Eligibility(false, Optional.empty(), Optional.empty());
    }

    /** Everybody who lives here, of whatever nationality. */
    public static Eligibility residents() {
        return new Eligibility(true, Optional.empty(), Optional.empty());
    }

    /** Only a group of those who live here, as a law asks. */
    public static Eligibility only(String group, String legalBasis) {
        return new Eligibility(true, Optional.of(group), Optional.of(legalBasis));
    }
}
