package org.madang.api;

import java.util.Locale;
import java.util.Optional;

/**
 * Which contributions of a policy to list.
 *
 * @param consultation only those of this consultation
 * @param status only those in this status
 * @param language only those in this language
 * @param text only those shown that have all these words or their beginnings, whatever the case of their letters
 */
public record ContributionFilter(
        Optional<String> consultation, Optional<Status> status, Optional<Locale> language, Optional<String> text) {

    /** What has become of a contribution. */
    public enum Status {
        /** Not hidden, without a reasoned reply. */
        OPEN,
        /** With a reasoned reply. */
        ANSWERED,
        /** Hidden, with a reason. */
        HIDDEN,
        /** Not yet moderated. */
        PENDING
    }

    /** Every contribution. */
    public static ContributionFilter all() {
        return new ContributionFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Of these, only those of this consultation. */
    public ContributionFilter withConsultation(String wanted) {
        return new ContributionFilter(Optional.of(wanted), status, language, text);
    }

    /** Of these, only those in this status. */
    public ContributionFilter withStatus(Status wanted) {
        return new ContributionFilter(consultation, Optional.of(wanted), language, text);
    }

    /** Of these, only those in this language. */
    public ContributionFilter withLanguage(Locale wanted) {
        return new ContributionFilter(consultation, status, Optional.of(wanted), text);
    }

    /** Of these, only those shown that have all these words or their beginnings. */
    public ContributionFilter withText(String wanted) {
        return new ContributionFilter(consultation, status, language, Optional.of(wanted));
    }
}
