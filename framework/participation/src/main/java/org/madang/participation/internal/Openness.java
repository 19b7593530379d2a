package org.madang.participation.internal;

import java.time.Instant;
import org.madang.api.Audience;
import org.madang.api.ConsultationState;
import org.madang.api.PolicyId;

/**
 * What decides whether a consultation takes something now; read with one query, because it is asked for each contribution.
 *
 * @param closes until when it takes contributions
 * @param state of the consultation
 * @param ended whether its policy has come to its end
 */
record Openness(
        String consultation,
        PolicyId policy,
        Audience audience,
        Instant opens,
        Instant closes,
        ConsultationState state,
        boolean ended) {}
