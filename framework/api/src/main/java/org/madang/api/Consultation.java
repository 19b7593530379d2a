package org.madang.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A consultation on a policy; a policy may have several, one after the other or in parallel.
 *
 * @param id names it
 * @param policy the policy people are asked about
 * @param version the version of the policy that was laid open
 * @param audience who is asked
 * @param languages the languages it is held in
 * @param opens when it opens
 * @param closes when it closes, extensions included
 * @param closed when it was closed, if it was
 * @param state whether it takes contributions
 * @param extensions its extensions, oldest first
 */
public record Consultation(
        String id,
        PolicyId policy,
        int version,
        Audience audience,
        Set<Locale> languages,
        Instant opens,
        Instant closes,
        Optional<Instant> closed,
        ConsultationState state,
        List<Extension> extensions) {

    public Consultation {
        languages = Set.copyOf(languages);
        extensions = List.copyOf(extensions);
    }
}
