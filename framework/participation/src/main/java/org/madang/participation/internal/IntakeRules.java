package org.madang.participation.internal;

import java.util.EnumSet;
import java.util.Set;
import org.madang.api.Actor;
import org.madang.api.Audience;
import org.madang.api.Channel;
import org.madang.api.ConsultationState;
import org.madang.api.NewContribution;
import org.madang.api.PolicyId;

/** Says whether a contribution can be taken now, and why not. */
final class IntakeRules {

    private static final Set<Channel> MAY_BE_LATE = EnumSet.of(Channel.PAPER, Channel.HEARING);

    private final Foundation house;
    private final PolicyStore policies;
    private final ConsultationStore consultations;
    private final ContributionStore contributions;
    private final StoredStakeholders stakeholders;

    IntakeRules(Foundation house) {
        this.house = house;
        this.policies = new PolicyStore(house.database());
        this.consultations = new ConsultationStore(house.database(), house.moments());
        this.contributions = new ContributionStore(house.database());
        this.stakeholders = new StoredStakeholders(house);
    }

    void lock(String consultation) {
        consultations.lock(consultation);
    }

    boolean isLate(NewContribution contribution) {
        return consultations.openness(contribution.consultation()).state() == ConsultationState.CLOSED;
    }

    /** The policy it is about; fails when it can not be taken. */
    PolicyId check(NewContribution contribution, Actor by) {
        var consultation = consultations.openness(contribution.consultation());
        requireRunning(consultation);
        requireTime(consultation, contribution, by);
        requireSpeaker(contribution, by);
        requireStanding(consultation, contribution, by);
        contribution.replyTo().ifPresent(id -> requireSamePolicy(id, consultation.policy()));
        return consultation.policy();
    }

    /** Nobody gets a second voice by saying that it came on paper, or by another's name. */
    private static void requireSpeaker(NewContribution contribution, Actor by) {
        var recorded = contribution.channel() != Channel.WEB
                || contribution.lateReason().isPresent();
        if (!Roles.mayActForOthers(by) && (recorded || !contribution.author().equals(by.id()))) {
            throw Failures.notAllowed(
                    "'%s' speaks for himself and on the web; a clerk enters what came on paper, by phone or in a hearing"
                            .formatted(by.id()));
        }
    }

    /** A late one may come while the decision is being recorded: one of the two waits for the other. */
    private void requireRunning(Openness consultation) {
        if (consultation.state() == ConsultationState.CLOSED) {
            policies.lockRunning(consultation.policy());
        } else if (consultation.ended()) {
            PolicyStore.requireRunning(policies.get(consultation.policy()));
        }
    }

    private static void requireTime(Openness consultation, NewContribution contribution, Actor by) {
        if (consultation.state() == ConsultationState.PLANNED) {
            throw Failures.rule("Consultation '%s' opens at %s; come back then"
                    .formatted(consultation.consultation(), consultation.opens()));
        }
        if (consultation.state() == ConsultationState.CLOSED && !mayBeLate(contribution, by)) {
            throw Failures.rule(
                    "Consultation '%s' closed at %s; only a clerk can still record what came on paper or in a hearing, with the reason why it is late"
                            .formatted(consultation.consultation(), consultation.closes()));
        }
    }

    private static boolean mayBeLate(NewContribution contribution, Actor by) {
        return contribution.lateReason().isPresent()
                && MAY_BE_LATE.contains(contribution.channel())
                && Roles.mayActForOthers(by);
    }

    private void requireStanding(Openness consultation, NewContribution contribution, Actor by) {
        var stakeholder = contribution.stakeholder();
        if (consultation.audience() == Audience.INSTITUTIONS && stakeholder.isEmpty()) {
            throw Failures.notAllowed(
                    "Consultation '%s' asks institutions; say in which stakeholder's name you speak, or use the public consultation"
                            .formatted(consultation.consultation()));
        }
        stakeholder.ifPresent(id -> requireMandate(id, contribution, by));
    }

    /** A clerk who records a letter has seen who signed it. */
    private void requireMandate(String stakeholder, NewContribution contribution, Actor by) {
        if (stakeholders.find(stakeholder).isEmpty()) {
            throw Failures.notFound("stakeholder", stakeholder);
        }
        var recorded = contribution.channel() != Channel.WEB && Roles.mayActForOthers(by);
        if (!recorded
                && !stakeholders.represents(
                        contribution.author(), stakeholder, house.moments().now())) {
            throw Failures.notAllowed("'%s' does not represent stakeholder '%s' now; it has to appoint you for a term"
                    .formatted(contribution.author(), stakeholder));
        }
    }

    private void requireSamePolicy(String repliedTo, PolicyId policy) {
        if (!contributions.get(repliedTo).policy().equals(policy)) {
            throw Failures.badInput("Contribution '%s' is not about policy '%s'; a reply stays with its policy"
                    .formatted(repliedTo, policy));
        }
    }
}
