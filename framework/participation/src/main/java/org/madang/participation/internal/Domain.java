package org.madang.participation.internal;

import java.util.List;
import java.util.Optional;
import org.madang.api.Answerable;
import org.madang.api.Appeals;
import org.madang.api.Commitments;
import org.madang.api.Concerns;
import org.madang.api.Consultations;
import org.madang.api.Contributions;
import org.madang.api.Decisions;
import org.madang.api.Hearings;
import org.madang.api.Policies;
import org.madang.api.Receipts;
import org.madang.api.Response;
import org.madang.api.Responses;
import org.madang.api.Reviews;
import org.madang.api.Stakeholders;
import org.madang.api.Supports;
import org.madang.api.Timeline;
import org.madang.api.Translations;

/** Every service of this room, wired. */
final class Domain {

    final Foundation house;
    final Policies policies;
    final PolicyLifecycle lifecycle;
    final Admissibility admissibility;
    final Stakeholders stakeholders;
    final Consultations consultations;
    final Contributions contributions;
    final Responses responses;
    final StoredReviews reviews;
    final StoredHearings hearings;
    final StoredDecisions decisions;
    final StoredCommitments commitments;
    final StoredAppeals appeals;
    final StoredTranslations translations;

    Domain(Foundation house) {
        this.house = house;
        this.policies = new StoredPolicies(house);
        this.lifecycle = new PolicyLifecycle(house);
        this.admissibility = new Admissibility(house, lifecycle);
        this.stakeholders = new StoredStakeholders(house);
        this.consultations = new StoredConsultations(house);
        this.contributions = new StoredContributions(house);
        this.responses = new StoredResponses(house);
        this.reviews = new StoredReviews(house, this::current, stakeholders);
        this.hearings = new StoredHearings(house, this::current, new HearingIntake(house));
        this.decisions = new StoredDecisions(house, stakeholders);
        this.commitments = new StoredCommitments(house, decisions, responses);
        this.appeals = new StoredAppeals(house, decisions, admissibility);
        this.translations = new StoredTranslations(house, contributions);
    }

    /** The services, each by the interface it is known by. */
    List<Offer> offers() {
        return List.of(
                Offer.of(Policies.class, policies),
                Offer.of(Stakeholders.class, stakeholders),
                Offer.of(Consultations.class, consultations),
                Offer.of(Contributions.class, contributions),
                Offer.of(Supports.class, new StoredSupports(house)),
                Offer.of(Concerns.class, new StoredConcerns(house)),
                Offer.of(Responses.class, responses),
                Offer.of(Reviews.class, reviews),
                Offer.of(Hearings.class, hearings),
                Offer.of(Decisions.class, decisions),
                Offer.of(Commitments.class, commitments),
                Offer.of(Appeals.class, appeals),
                Offer.of(Translations.class, translations),
                Offer.of(Timeline.class, new StoredTimeline(house)),
                Offer.of(Receipts.class, new StoredReceipts(house)));
    }

    private Optional<Response> current(Answerable said) {
        return responses.of(said).stream().filter(Response::current).findFirst();
    }
}
