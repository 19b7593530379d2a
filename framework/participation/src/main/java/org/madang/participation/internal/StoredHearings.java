package org.madang.participation.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madang.api.Actor;
import org.madang.api.Answerable;
import org.madang.api.Finding;
import org.madang.api.Hearing;
import org.madang.api.Hearings;
import org.madang.api.Policy;
import org.madang.api.PolicyId;
import org.madang.api.Statement;

/** Holds hearings by their rules. */
final class StoredHearings implements Hearings {

    private final Foundation house;
    private final HearingRows rows;
    private final HearingOutcome outcome;
    private final HearingContributions contributions;
    private final HearingTeller teller;
    private final PolicyStore policies;

    StoredHearings(Foundation house, CurrentResponses responses, HearingContributions contributions) {
        this.house = house;
        this.rows = new HearingRows(house.database(), house.moments());
        this.outcome = new HearingOutcome(house.database(), responses);
        this.contributions = contributions;
        this.teller = new HearingTeller(house.timeline());
        this.policies = new PolicyStore(house.database());
    }

    @Override
    public Hearing invite(PolicyId policy, Hearing.Invitation invitation, Actor by) {
        return house.database().call(handle -> {
            policies.lockRunning(policy);
            latest(policy).ifPresent(StoredHearings::requireClosed);
            var id = house.ids().make("h");
            rows.invite(id, policy, rows.of(policy).size() + 1, invitation);
            return teller.invited(existing(id), by);
        });
    }

    @Override
    public Hearing schedule(String hearing, Hearing.Meeting meeting, Actor by) {
        if (!meeting.at().isAfter(house.moments().now())) {
            throw Failures.badInput("The hearing would be at %s, which is past".formatted(meeting.at()));
        }
        return house.database().call(handle -> {
            open(hearing);
            rows.schedule(hearing, meeting);
            return teller.scheduled(existing(hearing), by);
        });
    }

    @Override
    public Hearing attendance(String hearing, Hearing.Headcount headcount, Actor by) {
        return house.database().call(handle -> {
            var open = open(hearing);
            if (open.meeting().isEmpty()) {
                throw Failures.rule("Hearing '%s' has no date and place yet; schedule it before counting who came"
                        .formatted(hearing));
            }
            teller.came(open, rows.count(hearing, headcount), by);
            return existing(hearing);
        });
    }

    @Override
    public Statement statement(String hearing, Statement.Draft statement, Actor by) {
        return house.database().call(handle -> {
            var open = open(hearing);
            var id = contributions.take(open.policy(), statement, by);
            outcome.addStatement(id, open, statement.group());
            teller.heard(open, statement, by);
            return new Statement(
                    id, open.policy(), hearing, statement, house.moments().now());
        });
    }

    @Override
    public Finding finding(String hearing, Finding.Draft draft, Actor by) {
        return house.database().call(handle -> {
            var open = open(hearing);
            var policy = policies.lockRunning(open.policy());
            var id = house.ids().make("f");
            outcome.addFinding(id, open, draft, policy);
            new Obligations(house.database()).add(obligation(id, draft, policy));
            teller.found(open, draft, by);
            return new Finding(id, open.policy(), hearing, draft.text(), draft.demandsChange(), Optional.empty());
        });
    }

    @Override
    public Hearing close(String hearing, Hearing.Ending ending, Actor by) {
        return house.database().call(handle -> {
            var missing = missing(open(hearing), ending);
            if (!missing.isEmpty()) {
                throw Failures.rule(
                        "Hearing '%s' ends when its parties agree; %s have not".formatted(hearing, missing));
            }
            rows.close(hearing, ending);
            return teller.closed(existing(hearing), by);
        });
    }

    /** The parties of a session who have not agreed that it may end. */
    static Set<String> missing(Hearing hearing, Hearing.Ending ending) {
        var missing = parties(hearing);
        missing.removeAll(ending.agreedBy());
        return missing;
    }

    /** The office that holds it and every group that came. */
    static Set<String> parties(Hearing hearing) {
        var parties = new LinkedHashSet<>(Set.of(hearing.holder()));
        parties.addAll(hearing.came());
        return parties;
    }

    @Override
    public Optional<Hearing> find(String hearing) {
        return rows.find(hearing);
    }

    @Override
    public Optional<Hearing> latest(PolicyId policy) {
        return of(policy).stream().reduce((earlier, later) -> later);
    }

    @Override
    public List<Hearing> of(PolicyId policy) {
        return rows.of(policy);
    }

    @Override
    public List<Statement> statements(PolicyId policy) {
        return outcome.statements(policy);
    }

    @Override
    public List<Finding> findings(PolicyId policy) {
        return outcome.findings(policy);
    }

    /** What was found about the latest version of the policy. */
    List<Finding> findingsOnLatest(PolicyId policy) {
        return outcome.findings(policy, policies.get(policy).version());
    }

    private Hearing existing(String id) {
        return rows.find(id).orElseThrow(() -> Failures.notFound("hearing", id));
    }

    private Hearing open(String id) {
        var hearing = existing(id);
        policies.lockRunning(hearing.policy());
        if (hearing.closed().isPresent()) {
            throw Failures.rule(
                    "Session %d of hearing '%s' has ended; invite to a further one".formatted(hearing.session(), id));
        }
        return hearing;
    }

    private Obligation obligation(String id, Finding.Draft draft, Policy policy) {
        return new Obligation(
                new Answerable(Answerable.Kind.FINDING, id),
                policy.id(),
                draft.text(),
                policy.language(),
                house.moments().now());
    }

    private static void requireClosed(Hearing hearing) {
        if (hearing.closed().isEmpty()) {
            throw Failures.rule("Session %d of the hearing on '%s' has not ended; its parties end it first"
                    .formatted(hearing.session(), hearing.policy()));
        }
    }
}
