package org.madang.web.internal;

import java.util.Locale;
import java.util.Optional;
import org.madang.api.Actor;
import org.madang.api.Channel;
import org.madang.api.Consultations;
import org.madang.api.Contribution;
import org.madang.api.Contributions;
import org.madang.api.NewContribution;
import org.madang.api.Origin;
import org.madang.api.Receipt;
import org.madang.api.Receipts;
import org.madang.identity.Pseudonyms;
import org.madang.identity.Roles;

/** Takes what somebody says, or what a clerk enters for somebody. */
final class Contributing {

    private Contributing() {}

    /**
     * Something to be said; what came on paper, by phone or in a hearing is entered by a clerk.
     *
     * @param participant the secret that shows who spoke before without an account
     */
    record Saying(
            String text,
            Locale language,
            Optional<Channel> channel,
            Optional<String> replyTo,
            Optional<String> stakeholder,
            Optional<Origin> origin,
            Optional<String> lateReason,
            Optional<String> participant) {

        private boolean isForAnother() {
            return channel.orElse(Channel.WEB) != Channel.WEB || lateReason.isPresent();
        }
    }

    /**
     * Something that was said, and the receipt for whoever said it.
     *
     * @param receipt shows later, without an account, what became of it
     * @param participant lets whoever has no account speak again as the same person
     */
    record Said(Contribution contribution, Optional<String> receipt, Optional<String> participant) {}

    static Result take(Call call) {
        var wish = call.body(Saying.class);
        var id = call.path("consultation");
        var policy = Found.in(call.service(Consultations.class).policy(id), "consultation", id);
        requireMay(call, wish);
        if (wish.isForAnother()) {
            var author =
                    call.service(Pseudonyms.class).anonymous(policy).actor().id();
            return submit(call, author, new TakingPart.Participant(call.actor(), Optional.empty()));
        }
        var speaker = new TakingPart(call, policy).speaker(wish.participant());
        return submit(call, speaker.actor().id(), speaker);
    }

    private static Result submit(Call call, String author, TakingPart.Participant by) {
        var wish = call.body(Saying.class);
        var made = call.service(Contributions.class)
                .submit(contribution(call.path("consultation"), author, wish), by.actor());
        var receipt = call.service(Receipts.class).of(made.id()).map(Receipt::code);
        return Result.at("/api/contributions/" + made.id(), new Said(made, receipt, by.secret()));
    }

    private static NewContribution contribution(String consultation, String author, Saying wish) {
        return new NewContribution(
                consultation,
                author,
                wish.channel().orElse(Channel.WEB),
                wish.language(),
                wish.text(),
                wish.replyTo(),
                wish.stakeholder(),
                wish.origin(),
                wish.lateReason());
    }

    /** Nobody gives himself a second voice by saying that it came on paper. */
    private static void requireMay(Call call, Saying wish) {
        if (wish.channel().filter(channel -> channel == Channel.IMPORT).isPresent()) {
            throw Refusal.badInput("/channel", "IMPORT is for imports: POST /api/policies/{policy}/imports");
        }
        if (wish.isForAnother() && !call.caller().hasRole(Roles.CLERK)) {
            throw Refusal.of(403, "Only a clerk enters what came on paper, by phone or in a hearing");
        }
        if (wish.origin().isPresent()
                && !call.caller().hasRole(Roles.CLERK)
                && !call.caller().hasRole(Roles.SERVICE)) {
            throw Refusal.of(403, "Only clerks and services say where something was first recorded");
        }
    }

    /** Who may have the words of a contribution removed: whoever said it, or a clerk. */
    static Actor eraser(Call call, Contribution said, Optional<String> participant) {
        return call.caller().hasRole(Roles.CLERK)
                ? call.actor()
                : new TakingPart(call, said.policy()).speaker(participant).actor();
    }
}
