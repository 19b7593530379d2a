package org.madang.participation.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.madang.api.Actor;
import org.madang.api.Answer;
import org.madang.api.Answerable;
import org.madang.api.Audience;
import org.madang.api.Channel;
import org.madang.api.Concerns;
import org.madang.api.Consultation;
import org.madang.api.Consultations;
import org.madang.api.Contribution;
import org.madang.api.Contributions;
import org.madang.api.Disposition;
import org.madang.api.NewConsultation;
import org.madang.api.NewContribution;
import org.madang.api.NewPolicy;
import org.madang.api.Policies;
import org.madang.api.PolicyId;
import org.madang.api.Receipts;
import org.madang.api.Responses;
import org.madang.api.Stakeholders;
import org.madang.api.Supports;
import org.madang.api.Timeline;

/** A city in which tests act. */
final class City {

    static final Actor RESIDENT = Actor.of("resident-1");
    static final Actor CLERK = Actor.of("clerk-1", "clerk");
    static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    static final Duration PERIOD = Duration.ofDays(20);

    final SetClock clock = new SetClock();
    final RecordedProcesses processes = new RecordedProcesses();
    final KeptOutbox outbox = new KeptOutbox();
    final KnownPersons persons = new KnownPersons();
    final Foundation house;
    final Policies policies;
    final Stakeholders stakeholders;
    final Consultations consultations;
    final Contributions contributions;
    final Supports supports;
    final Concerns concerns;
    final Responses responses;
    final Timeline timeline;
    final Receipts receipts;

    City(TestDatabase database) {
        this(database.source());
    }

    City(DataSource source) {
        house = Foundation.on(
                new Foundation.Ground(new PlainUnits(source), processes, outbox, new DayEnds(SEOUL), persons),
                clock,
                SEOUL);
        policies = new StoredPolicies(house);
        stakeholders = new StoredStakeholders(house);
        consultations = new StoredConsultations(house);
        contributions = new StoredContributions(house);
        supports = new StoredSupports(house);
        concerns = new StoredConcerns(house);
        responses = new StoredResponses(house);
        timeline = new StoredTimeline(house);
        receipts = new StoredReceipts(house);
    }

    Instant now() {
        return clock.instant();
    }

    PolicyId policy() {
        return policies.propose(NewPolicy.of("A quiet street", "Cars go round.", Locale.ENGLISH, "adoption"), RESIDENT)
                .id();
    }

    Consultation consultation(PolicyId policy) {
        return consultation(policy, Audience.PUBLIC);
    }

    Consultation consultation(PolicyId policy, Audience audience) {
        return consultations.open(
                new NewConsultation(policy, audience, Set.of(Locale.ENGLISH), now(), now().plus(PERIOD)), CLERK);
    }

    Consultation heard(PolicyId policy) {
        var consultation = consultation(policy);
        clock.advance(PERIOD);
        return consultations.close(consultation.id(), CLERK);
    }

    Contribution says(Consultation consultation, String text) {
        return contributions.submit(said(consultation, text), RESIDENT);
    }

    static NewContribution said(Consultation consultation, String text) {
        return NewContribution.of(consultation.id(), RESIDENT.id(), Channel.WEB, Locale.ENGLISH, text);
    }

    void answer(Answerable target) {
        responses.respond(target, accepted(), CLERK);
    }

    static Answer accepted() {
        return Answer.of(Disposition.ACCEPTED, "It is safer", "Roads Office");
    }
}
