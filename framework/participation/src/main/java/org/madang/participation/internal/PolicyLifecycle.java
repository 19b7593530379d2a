package org.madang.participation.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.madang.api.Policy;
import org.madang.api.PolicyId;
import org.madang.api.PolicyState;

/** Moves a policy from state to state, as its process says; {@code by} is the office or process that acts. */
final class PolicyLifecycle {

    private final Foundation house;
    private final PolicyStore policies;

    PolicyLifecycle(Foundation house) {
        this.house = house;
        this.policies = new PolicyStore(house.database());
    }

    /** Finds a policy admissible, also after it was found inadmissible. */
    void admit(PolicyId policy, String by) {
        house.database().run(handle -> {
            policies.lockRunning(policy);
            move(policy, new Standing(PolicyState.ADMISSIBLE, Optional.empty(), Optional.empty(), Optional.empty()));
            house.timeline().write(PublicAct.of(policy, "screen", by, "policy.admissible"));
        });
    }

    /** Finds a policy inadmissible, for these reasons and with this remedy. */
    void findInadmissible(PolicyId policy, Refusal refusal, String by) {
        house.database().run(handle -> {
            policies.lockRunning(policy);
            move(
                    policy,
                    new Standing(
                            PolicyState.INADMISSIBLE,
                            Optional.empty(),
                            Optional.of(refusal.reasons()),
                            Optional.of(refusal.remedy())));
            house.timeline()
                    .write(PublicAct.of(
                                    policy, "reject", by, "policy.inadmissible", refusal.reasons(), refusal.remedy())
                            .sealing("reasons", refusal.reasons())
                            .sealing("remedy", refusal.remedy()));
        });
    }

    /** Records the groups a policy affects, and the languages it has to be available in. */
    void screen(PolicyId policy, Screening screening, String by) {
        house.database().run(handle -> {
            policies.lockRunning(policy);
            NameSet.POLICY_GROUPS.replace(handle, policy.value(), screening.groups());
            NameSet.POLICY_LANGUAGES.replace(handle, policy.value(), Languages.tags(screening.languages()));
            house.timeline().write(told(policy, screening.groups(), by));
        });
    }

    /** Ends a policy in this state; ending it again in the same state changes nothing. */
    void close(PolicyId policy, PolicyState state, Optional<String> reasons, String by) {
        house.database().run(handle -> {
            var found = policies.lock(policy);
            if (found.closed().isPresent() && found.state() == state) {
                return;
            }
            PolicyStore.requireRunning(found);
            end(found, state, reasons, by);
        });
    }

    private void end(Policy policy, PolicyState state, Optional<String> reasons, String by) {
        var why = reasons.or(policy::reasons);
        move(policy.id(), new Standing(state, Optional.of(house.moments().now()), why, policy.remedy()));
        var name = state.name().toLowerCase(Locale.ROOT);
        house.timeline().write(PublicAct.of(policy.id(), "inform", by, "policy.closed." + name, why.orElse("")));
    }

    private void move(PolicyId policy, Standing standing) {
        policies.setStanding(policy, standing);
    }

    private static PublicAct told(PolicyId policy, Set<String> groups, String by) {
        return groups.isEmpty()
                ? PublicAct.of(policy, "screen", by, "policy.screened.nobody")
                : PublicAct.of(
                                policy,
                                "screen",
                                by,
                                "policy.screened",
                                String.join(", ", groups.stream().sorted().toList()))
                        .with("groups", groups.stream().sorted().toList());
    }
}
