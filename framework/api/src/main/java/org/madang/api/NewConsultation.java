package org.madang.api;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * A consultation to be held.
 *
 * @param policy the policy people are asked about
 * @param audience who is asked
 * @param languages the languages it is held in
 * @param opens when it opens
 * @param closes when it closes
 */
public record NewConsultation(
        PolicyId policy, Audience audience, Set<Locale> languages, Instant opens, Instant closes) {

    public NewConsultation {
        languages = Set.copyOf(languages);
        if (!opens.isBefore(closes)) {
            throw new PlatformException(
                    Problem.BAD_INPUT,
                    "The consultation on '%s' closes at %s, not after it opens at %s".formatted(policy, closes, opens));
        }
    }
}
