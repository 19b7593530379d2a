package org.madang.participation.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madang.api.Actor;
import org.madang.api.NewPolicy;
import org.madang.api.Page;
import org.madang.api.PageRequest;
import org.madang.api.Policies;
import org.madang.api.Policy;
import org.madang.api.PolicyChange;
import org.madang.api.PolicyFilter;
import org.madang.api.PolicyId;
import org.madang.api.PolicyState;
import org.madang.api.PolicyVersion;
import org.madang.api.Reason;
import org.madang.api.Values;

/** Keeps policies in the database. */
final class StoredPolicies implements Policies {

    private final Foundation house;
    private final PolicyStore store;
    private final PolicyList list;

    StoredPolicies(Foundation house) {
        this.house = house;
        this.store = new PolicyStore(house.database());
        this.list = new PolicyList(house.database());
    }

    @Override
    public Policy propose(NewPolicy proposal, Actor by) {
        return house.database().call(handle -> {
            var id = proposal.id().orElseGet(() -> new PolicyId(house.ids().make("p")));
            requireFree(id);
            enter(id, proposal, by);
            house.processes().start(proposal.process(), id, variables(proposal));
            return store.get(id);
        });
    }

    @Override
    public Optional<Policy> find(PolicyId policy) {
        return store.find(policy);
    }

    @Override
    public Page<Policy> list(PolicyFilter filter, PageRequest page) {
        return list.page(filter, page);
    }

    @Override
    public List<PolicyVersion> versions(PolicyId policy) {
        return store.versions(policy);
    }

    @Override
    public PolicyVersion change(PolicyId policy, PolicyChange change, Actor by) {
        return house.database().call(handle -> {
            var version = next(store.lockRunning(policy), change, by);
            store.insert(version);
            store.setLatest(version);
            house.timeline().write(told(version));
            return version;
        });
    }

    @Override
    public Policy withdraw(PolicyId policy, Actor by, String reason) {
        return house.database().call(handle -> {
            requireProposer(store.lockRunning(policy), by);
            end(policy, new Reason(reason, by));
            return store.get(policy);
        });
    }

    private void requireFree(PolicyId id) {
        if (store.find(id).isPresent()) {
            throw Failures.conflict("There is a policy '%s' already; choose another id, or none".formatted(id));
        }
    }

    private void enter(PolicyId id, NewPolicy proposal, Actor by) {
        var now = house.moments().now();
        store.insert(fresh(id, proposal, by.id(), now));
        store.insert(new PolicyVersion(id, 1, proposal.title(), proposal.text(), true, proposal.title(), by.id(), now));
        house.timeline()
                .write(PublicAct.of(id, "propose", by.id(), "policy.proposed", proposal.title())
                        .bringing(id.value())
                        .with("policyVersion", 1)
                        .sealing("text", proposal.text()));
    }

    private static Policy fresh(PolicyId id, NewPolicy proposal, String proposer, Instant now) {
        return new Policy(
                id,
                proposal.title(),
                proposal.text(),
                proposal.language(),
                proposer,
                proposal.process(),
                PolicyState.PROPOSED,
                1,
                Set.of(),
                Set.of(),
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Values variables(NewPolicy proposal) {
        return proposal.parameters().with("language", proposal.language().toLanguageTag());
    }

    private PolicyVersion next(Policy policy, PolicyChange change, Actor by) {
        return new PolicyVersion(
                policy.id(),
                policy.version() + 1,
                change.title().orElse(policy.title()),
                change.text().orElse(policy.text()),
                change.substantive(),
                change.summary(),
                by.id(),
                house.moments().now());
    }

    private static PublicAct told(PolicyVersion version) {
        var message = version.substantive() ? "policy.changed.substantive" : "policy.changed.editorial";
        return PublicAct.of(version.policy(), "change", version.by(), message, version.number(), version.summary())
                .with("policyVersion", version.number())
                .with("substantive", version.substantive())
                .sealing("text", version.text());
    }

    private static void requireProposer(Policy policy, Actor by) {
        if (!policy.proposer().equals(by.id())) {
            throw Failures.notAllowed("'%s' did not propose policy '%s'; only its proposer can withdraw it"
                    .formatted(by.id(), policy.id()));
        }
    }

    /** The process may say what follows; one that says nothing ends where it stands. */
    private void end(PolicyId policy, Reason why) {
        var withdrawn = new Standing(
                PolicyState.WITHDRAWN, Optional.of(house.moments().now()), Optional.of(why.text()), Optional.empty());
        store.setStanding(policy, withdrawn);
        house.timeline().write(PublicAct.of(policy, "inform", why.by().id(), "policy.withdrawn", why.text()));
        if (house.processes().awaits(policy, "withdraw")) {
            house.processes().correlate("withdraw", policy, Values.of("reason", why.text()));
        } else if (house.processes().isRunning(policy)) {
            house.processes().cancel(policy, why.text());
        }
    }
}
