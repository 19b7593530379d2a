package org.madang.participation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.madang.api.Actor;
import org.madang.api.Answerable;
import org.madang.api.Concern;
import org.madang.api.Concerns;
import org.madang.api.PolicyId;
import org.madang.api.Segment;

/** Keeps segments and concerns in the database. */
final class StoredConcerns implements Concerns {

    private final Foundation house;
    private final PolicyStore policies;
    private final Splitting splitting;

    StoredConcerns(Foundation house) {
        this.house = house;
        this.policies = new PolicyStore(house.database());
        this.splitting = new Splitting(house);
    }

    @Override
    public List<Segment> split(String contribution, List<String> parts, Actor by) {
        return splitting.split(contribution, parts);
    }

    @Override
    public List<Segment> segments(String contribution) {
        return splitting.segments(contribution);
    }

    @Override
    public Concern merge(PolicyId policy, Concern.Draft draft, Actor by) {
        return house.database().call(handle -> {
            PolicyStore.requireRunning(policies.get(policy));
            var concern = new Concern(house.ids().make("g"), policy, draft.title(), 0, false);
            new ConcernStore(handle).insert(concern, house.moments().now());
            return join(handle, concern, draft.members());
        });
    }

    @Override
    public Concern add(String concern, List<Answerable> members, Actor by) {
        return house.database().call(handle -> {
            var found = get(handle, concern);
            PolicyStore.requireRunning(policies.get(found.policy()));
            return join(handle, found, members);
        });
    }

    @Override
    public void remove(String concern, Answerable member, Actor by) {
        house.database().run(handle -> {
            PolicyStore.requireRunning(policies.get(get(handle, concern).policy()));
            if (!new ConcernStore(handle).leave(member, concern)) {
                throw Failures.notFound("%s in concern".formatted(member), concern);
            }
            new AnsweredFlags(handle).refresh(List.of(member));
        });
    }

    @Override
    public Optional<Concern> find(String concern) {
        return house.database().call(handle -> new ConcernStore(handle).find(concern));
    }

    @Override
    public List<Concern> of(PolicyId policy) {
        return house.database().call(handle -> new ConcernStore(handle).of(policy));
    }

    @Override
    public List<Answerable> members(String concern) {
        return house.database().call(handle -> new ConcernStore(handle).members(concern));
    }

    private static Concern get(Handle handle, String concern) {
        return new ConcernStore(handle).find(concern).orElseThrow(() -> Failures.notFound("concern", concern));
    }

    private static Concern join(Handle handle, Concern concern, List<Answerable> members) {
        var rules = new MembershipRules(handle, concern);
        var store = new ConcernStore(handle);
        members.forEach(member -> {
            rules.check(member);
            store.join(member, concern.id());
        });
        var changed = new ArrayList<>(members);
        changed.add(Answerable.concern(concern.id()));
        new AnsweredFlags(handle).refresh(changed);
        return get(handle, concern.id());
    }
}
