package org.madang.web.internal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.madang.api.Actor;
import org.madang.api.PolicyId;
import org.madang.api.Values;
import org.madang.engine.Processes;
import org.madang.identity.Eligibility;
import org.madang.identity.Pseudonyms;
import org.madang.identity.Residence;
import org.madang.identity.Roles;

/**
 * Who may take part in a policy's procedure, as the parameters of its process say: {@code withoutAccount} lets people speak
 * without one; {@code eligibility} is {@code everybody}, {@code residents} or a narrower group, which needs
 * {@code eligibilityBasis}, the law that asks for it.
 */
final class TakingPart {

    private static final String WITHOUT_ACCOUNT = "withoutAccount";
    private static final String ELIGIBILITY = "eligibility";
    private static final String BASIS = "eligibilityBasis";
    private static final String EVERYBODY = "everybody";
    private static final String RESIDENTS = "residents";

    private static final Set<Rights.Kind> SETTING =
            EnumSet.of(Rights.Kind.CLERK, Rights.Kind.OFFICER, Rights.Kind.ADMINISTRATOR);

    private final Call call;
    private final PolicyId policy;

    TakingPart(Call call, PolicyId policy) {
        this.call = call;
        this.policy = policy;
    }

    /**
     * Somebody who takes part.
     *
     * @param secret shows later that it is the same person; only for who has no account and came for the first time
     */
    record Participant(Actor actor, Optional<String> secret) {}

    /**
     * Who proposes does not choose how it is decided: the parameters of a case are for the city to set, and who may speak
     * on it is never set for one case.
     *
     * @throws Refusal 400 when a proposal says who may speak, 403 when somebody sets parameters who holds no office
     */
    static void requireMay(Call call, Set<String> parameters) {
        requireNotChosen(parameters);
        var mayNot = Rights.Kind.of(call.caller()).stream().noneMatch(SETTING::contains);
        if (mayNot && !parameters.isEmpty()) {
            throw Refusal.of(
                    403, "Parameters are for the city to set, in its process or by an office; leave 'parameters' out");
        }
    }

    private static void requireNotChosen(Set<String> parameters) {
        Stream.of(WITHOUT_ACCOUNT, ELIGIBILITY, BASIS)
                .filter(parameters::contains)
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.badInput(
                            "/parameters/" + name,
                            "is for the city to say, in the parameters of its process; leave it out");
                });
    }

    /** Who speaks: by account, or by the secret of an earlier time, or for the first time. */
    Participant speaker(Optional<String> earlier) {
        if (call.caller().isKnown()) {
            return new Participant(account(), Optional.empty());
        }
        requireWithoutAccount();
        return earlier.map(this::known).orElseGet(this::unknown);
    }

    /** Who acts by account. */
    Actor account() {
        var rule = rule();
        if (Roles.onlyTakesPart(call.caller().roles())
                && !call.service(Residence.class).meets(call.caller(), rule)) {
            throw Refusal.of(
                    403,
                    "Only %s may take part here; prove it by POST /api/residence/proofs, or ask at the desk"
                            .formatted(rule.group().orElse("people who live here")));
        }
        return call.actor(policy);
    }

    private void requireWithoutAccount() {
        if (!parameters().flag(WITHOUT_ACCOUNT).orElse(false)) {
            throw Authentication.unknown();
        }
    }

    private Participant known(String secret) {
        var actor = call.service(Pseudonyms.class)
                .byReceipt(policy, secret)
                .orElseThrow(() -> Refusal.badInput("/participant", "is no secret of this policy; leave it out"));
        return new Participant(actor, Optional.empty());
    }

    private Participant unknown() {
        var made = call.service(Pseudonyms.class).anonymous(policy);
        return new Participant(made.actor(), Optional.of(made.secret()));
    }

    private Eligibility rule() {
        var values = parameters();
        var group = values.text(ELIGIBILITY).orElse(EVERYBODY);
        return switch (group) {
            case EVERYBODY -> Eligibility.everybody();
            case RESIDENTS -> Eligibility.residents();
            default -> Eligibility.only(group, values.text(BASIS).orElse(""));
        };
    }

    private Values parameters() {
        return call.service(Processes.class).variables(policy, Set.of(WITHOUT_ACCOUNT, ELIGIBILITY, BASIS));
    }
}
