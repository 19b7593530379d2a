package org.madang.api;

import java.util.Map;

/**
 * The contributions of a policy in numbers.
 *
 * @param total all of them
 * @param published those shown
 * @param hidden those hidden
 * @param pending those not yet moderated
 * @param answered those with a reasoned reply
 * @param open those not hidden that lack one
 * @param byChannel all of them by the way they came in
 * @param byLanguage all of them by BCP 47 language tag
 * @param supports agreements, disagreements and passes, one for each voter and contribution
 * @param participants how many people contributed or supported, as it may be published
 */
public record ContributionCounts(
        long total,
        long published,
        long hidden,
        long pending,
        long answered,
        long open,
        Map<Channel, Long> byChannel,
        Map<String, Long> byLanguage,
        long supports,
        RoundedCount participants) {

    public ContributionCounts {
        byChannel = Map.copyOf(byChannel);
        byLanguage = Map.copyOf(byLanguage);
    }
}
