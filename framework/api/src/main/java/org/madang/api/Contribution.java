package org.madang.api;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something somebody said in a consultation or a hearing.
 *
 * @param id names it
 * @param consultation the consultation's id; none when it was said in a hearing outside one
 * @param policy the policy it is about
 * @param author the pseudonym of who said it
 * @param channel the way it came in
 * @param language the language of the text
 * @param text what was said, as it was said; not to be shown while hidden
 * @param replyTo the contribution it replies to
 * @param stakeholder the stakeholder in whose name it was said
 * @param origin where it was first recorded
 * @param at when it was said
 * @param late why it was recorded after the consultation had closed, if it was
 * @param moderation whether it is shown
 * @param hidden why it is not shown
 * @param answered whether all of it has a reasoned reply
 * @param supports how many agree, disagree and pass
 */
public record Contribution(
        String id,
        Optional<String> consultation,
        PolicyId policy,
        String author,
        Channel channel,
        Locale language,
        String text,
        Optional<String> replyTo,
        Optional<String> stakeholder,
        Optional<Origin> origin,
        Instant at,
        Optional<String> late,
        Moderation moderation,
        Optional<Hiding> hidden,
        boolean answered,
        SupportCounts supports) {

    /** The same, with an empty text: what is hidden stays visible as something that was said. */
    public Contribution withoutText() {
        return new Contribution(
                id,
                consultation,
                policy,
                author,
                channel,
                language,
                "",
                replyTo,
                stakeholder,
                origin,
                at,
                late,
                moderation,
                hidden,
                answered,
                supports);
    }
}
