package org.madang.api;

import java.util.Locale;
import java.util.Optional;

/**
 * Something somebody says in a consultation.
 *
 * @param consultation the consultation's id
 * @param author the pseudonym of who says it
 * @param channel the way it came in
 * @param language the language of the text
 * @param text what is said
 * @param replyTo the contribution it replies to
 * @param stakeholder the stakeholder in whose name it is said; a consultation of institutions needs one
 * @param origin where it was first recorded; the same origin twice is one contribution
 * @param lateReason why it is recorded although the consultation has closed; only a clerk, only for paper and hearings
 */
public record NewContribution(
        String consultation,
        String author,
        Channel channel,
        Locale language,
        String text,
        Optional<String> replyTo,
        Optional<String> stakeholder,
        Optional<Origin> origin,
        Optional<String> lateReason) {

    public NewContribution {
        Texts.required("consultation", consultation);
        Texts.required("author", author);
        Texts.required("text", text);
    }

    /** A contribution said in nobody else's name. */
    public static NewContribution of(
            String consultation, String author, Channel channel, Locale language, String text) {
        return new NewContribution(
                consultation,
                author,
                channel,
                language,
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same as a reply. */
    public NewContribution inReplyTo(String contribution) {
        return new NewContribution(
                consultation,
                author,
                channel,
                language,
                text,
                Optional.of(contribution),
                stakeholder,
                origin,
                lateReason);
    }

    /** The same in the name of a stakeholder. */
    public NewContribution onBehalfOf(String id) {
        return new NewContribution(
                consultation, author, channel, language, text, replyTo, Optional.of(id), origin, lateReason);
    }

    /** The same with its origin. */
    public NewContribution withOrigin(Origin first) {
        return new NewContribution(
                consultation, author, channel, language, text, replyTo, stakeholder, Optional.of(first), lateReason);
    }

    /** The same, recorded late for this reason. */
    public NewContribution late(String reason) {
        return new NewContribution(
                consultation,
                author,
                channel,
                language,
                text,
                replyTo,
                stakeholder,
                origin,
                Optional.of(Texts.required("reason", reason)));
    }
}
