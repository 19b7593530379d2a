package org.madang.participation.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.madang.api.Actor;
import org.madang.api.Appeal;
import org.madang.api.Appeal.Against;
import org.madang.api.Appeal.Filing;
import org.madang.api.Appeal.Outcome;
import org.madang.api.Appeal.Ruling;
import org.madang.api.Appeals;
import org.madang.api.PolicyId;
import org.madang.api.Values;

/** Takes appeals and lets somebody else decide on them. */
final class StoredAppeals implements Appeals {

    private static final String FILED = "appeal-filed";

    private final Foundation house;
    private final AppealRows rows;
    private final StoredDecisions decisions;
    private final Admissibility admissibility;
    private final PolicyStore policies;

    StoredAppeals(Foundation house, StoredDecisions decisions, Admissibility admissibility) {
        this.house = house;
        this.rows = new AppealRows(house.database(), house.moments());
        this.decisions = decisions;
        this.admissibility = admissibility;
        this.policies = new PolicyStore(house.database());
    }

    @Override
    public Appeal file(PolicyId policy, Filing filing, Actor by) {
        return house.database().call(handle -> {
            var appeal = enter(policy, filing, by);
            if (!house.processes().awaits(policy, FILED)) {
                throw Failures.rule("The procedure of policy '%s' does not take appeals now".formatted(policy));
            }
            house.processes()
                    .correlate(FILED, policy, Values.of("appeal", appeal.id()).with("grounds", filing.grounds()));
            return appeal;
        });
    }

    /** Takes an appeal without telling the policy's process, which knows. */
    Appeal enter(PolicyId policy, Filing filing, Actor by) {
        return house.database().call(handle -> {
            policies.lock(policy);
            requireInTime(policy);
            requireNew(policy, filing, by);
            var subject = subject(policy, filing.against());
            var id = house.ids().make("a");
            var now = house.moments().now();
            rows.add(new Appeal(id, policy, filing, subject.body(), by.id(), now, Optional.empty()), subject);
            house.timeline()
                    .write(act(policy, by, "appeal.filed." + Inputs.written(filing.against()), filing.grounds())
                            .bringing(id)
                            .sealing("grounds", filing.grounds()));
            return existing(id);
        });
    }

    @Override
    public Appeal decide(String appeal, Ruling ruling, Actor by) {
        return house.database().call(handle -> {
            var filed = existing(appeal);
            policies.lock(filed.policy());
            requireAnother(filed, ruling, by);
            if (!rows.rule(appeal, ruling, by.id())) {
                throw Failures.conflict("Appeal '%s' has been decided already".formatted(appeal));
            }
            house.timeline().write(decided(filed, ruling, by));
            if (ruling.outcome() == Outcome.UPHELD) {
                reopen(filed, ruling, by);
            }
            return existing(appeal);
        });
    }

    @Override
    public Optional<Appeal> find(String appeal) {
        return rows.find(appeal);
    }

    @Override
    public List<Appeal> of(PolicyId policy) {
        return rows.of(policy);
    }

    /** From now until then appeals can be filed. */
    void openWindow(PolicyId policy, Instant until) {
        rows.openWindow(policy, until);
    }

    /** What there is to appeal against now; inadmissibility goes before decisions. */
    Against possible(PolicyId policy) {
        return admissibility.finder(policy).isPresent() ? Against.INADMISSIBILITY : Against.DECISION;
    }

    private void reopen(Appeal appeal, Ruling ruling, Actor by) {
        if (appeal.filing().against() == Against.INADMISSIBILITY) {
            admissibility.admit(appeal.policy(), ruling.body(), by);
        }
    }

    private void requireInTime(PolicyId policy) {
        rows.until(policy).filter(until -> house.moments().now().isAfter(until)).ifPresent(until -> {
            throw Failures.rule("The time to appeal on policy '%s' was over at %s".formatted(policy, until));
        });
    }

    private void requireNew(PolicyId policy, Filing filing, Actor by) {
        var waiting = of(policy).stream()
                .anyMatch(appeal -> appeal.ruling().isEmpty()
                        && appeal.by().equals(by.id())
                        && appeal.filing().against() == filing.against());
        if (waiting) {
            throw Failures.conflict(
                    "'%s' has filed an appeal on policy '%s' that waits for a ruling".formatted(by.id(), policy));
        }
    }

    private AppealSubject subject(PolicyId policy, Against against) {
        var subject = against == Against.INADMISSIBILITY
                ? admissibility.finder(policy)
                : decisions.latest(policy).map(AppealSubject::of);
        return subject.orElseThrow(() -> Failures.rule("Policy '%s' has no %s to appeal against"
                .formatted(policy, against == Against.DECISION ? "decision" : "finding of inadmissibility")));
    }

    private void requireAnother(Appeal appeal, Ruling ruling, Actor by) {
        if (ruling.body().equalsIgnoreCase(appeal.firstBody())) {
            throw Failures.rule("'%s' decided first, so another body must decide appeal '%s'"
                    .formatted(ruling.body(), appeal.id()));
        }
        if (!Roles.isProcess(by) && isOf(appeal, by)) {
            throw Failures.rule("'%s' decided first or filed it, so somebody else must decide appeal '%s'"
                    .formatted(by.id(), appeal.id()));
        }
    }

    private boolean isOf(Appeal appeal, Actor by) {
        return Stream.of(rows.firstActor(appeal.id()), appeal.by())
                .anyMatch(name -> house.persons().acted(appeal.policy(), name, by));
    }

    private Appeal existing(String id) {
        return rows.find(id).orElseThrow(() -> Failures.notFound("appeal", id));
    }

    private static PublicAct decided(Appeal appeal, Ruling ruling, Actor by) {
        var outcome = Inputs.written(ruling.outcome());
        return act(appeal.policy(), by, "appeal." + outcome, ruling.body(), ruling.reasons())
                .with("appeal", appeal.id())
                .with("outcome", outcome)
                .with("body", ruling.body())
                .sealing("reasons", ruling.reasons());
    }

    private static PublicAct act(PolicyId policy, Actor by, String message, Object... arguments) {
        return PublicAct.of(policy, "appeal", by.id(), message, arguments);
    }
}
