package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.api.Actor;
import org.madang.api.NewPolicy;
import org.madang.api.PageRequest;
import org.madang.api.Policy;
import org.madang.api.PolicyChange;
import org.madang.api.PolicyFilter;
import org.madang.api.PolicyId;
import org.madang.api.PolicyState;
import org.madang.api.PolicyVersion;
import org.madang.api.Values;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoredPoliciesTest {

    private final City city;

    StoredPoliciesTest(TestDatabase database) {
        city = new City(database);
    }

    @Test
    void a_proposal_is_a_policy_with_one_version_a_process_and_a_timeline() {
        var proposal = NewPolicy.of("A quiet street", "Cars go round.", Locale.KOREAN, "adoption")
                .withParameters(Values.of("quorum", 5));

        var policy = city.policies.propose(proposal, City.RESIDENT);

        assertThat(policy.state()).isEqualTo(PolicyState.PROPOSED);
        assertThat(policy.proposer()).isEqualTo("resident-1");
        assertThat(policy.proposed()).isEqualTo(city.now());
        assertThat(city.policies.find(policy.id())).contains(policy);
        assertThat(city.policies.versions(policy.id()))
                .extracting(PolicyVersion::number, PolicyVersion::substantive, PolicyVersion::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, true, "Cars go round."));
        assertThat(city.processes.variables(policy.id()).asMap())
                .containsEntry("quorum", 5)
                .containsEntry("language", "ko");
        assertThat(city.timeline.of(policy.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.text()).isEqualTo("제안됨: “A quiet street”"));
    }

    @Test
    void without_its_process_there_is_no_policy() {
        var id = new PolicyId("lost-" + city.policy());
        var proposal = NewPolicy.of("Lost", "Lost", Locale.ENGLISH, "missing").withId(id);

        assertThatThrownBy(() -> city.policies.propose(proposal, City.RESIDENT)).hasMessage("No process 'missing'");

        assertThat(city.policies.find(id)).isEmpty();
    }

    @Test
    void a_chosen_id_can_be_taken_once() {
        var proposal =
                NewPolicy.of("Again", "Again", Locale.ENGLISH, "adoption").withId(city.policy());

        assertThatThrownBy(() -> city.policies.propose(proposal, City.RESIDENT))
                .hasMessageContaining(
                        "There is a policy '%s' already".formatted(proposal.id().get()));
    }

    @Test
    void lists_by_state_and_title_in_pages_the_latest_first() {
        var word = city.policy().value();
        for (var number = 1; number <= 3; number++) {
            city.policies.propose(
                    NewPolicy.of("100% Of " + word + number, "text", Locale.ENGLISH, "adoption"), City.RESIDENT);
        }
        var filter = PolicyFilter.all().withText("100% OF " + word).withState(PolicyState.PROPOSED);

        var first = city.policies.list(filter, PageRequest.first(2));
        var second = city.policies.list(
                filter, PageRequest.first(2).after(first.next().get()));

        assertThat(first.items())
                .extracting(Policy::title)
                .containsExactly("100% Of " + word + 3, "100% Of " + word + 2);
        assertThat(second.items()).extracting(Policy::title).containsExactly("100% Of " + word + 1);
        assertThat(second.next()).isEmpty();
        assertThat(city.policies
                        .list(filter.withState(PolicyState.ADOPTED), PageRequest.first(2))
                        .items())
                .isEmpty();
        assertThat(city.policies
                        .list(filter.withText("1_% trams " + word), PageRequest.first(2))
                        .items())
                .isEmpty();
    }

    @Test
    void a_change_makes_a_version_and_keeps_the_earlier_ones() {
        var policy = city.policy();

        var version = city.policies.change(
                policy, PolicyChange.substantive("Buses may pass", "Cars but buses go round."), City.CLERK);

        assertThat(version.number()).isEqualTo(2);
        assertThat(version.title()).isEqualTo("A quiet street");
        assertThat(city.policies.find(policy).get().text()).isEqualTo("Cars but buses go round.");
        assertThat(city.policies.versions(policy))
                .extracting(PolicyVersion::text)
                .containsExactly("Cars go round.", "Cars but buses go round.");
        assertThat(city.timeline.of(policy))
                .last()
                .satisfies(
                        entry -> assertThat(entry.text()).isEqualTo("Changed in substance, version 2: Buses may pass"));
    }

    @Test
    void only_the_proposer_withdraws_and_the_process_hears_of_it() {
        var policy = city.policy();
        city.processes.awaited.add("withdraw");

        assertThatThrownBy(() -> city.policies.withdraw(policy, Actor.of("resident-2"), "I want to"))
                .hasMessageContaining("only its proposer can withdraw it");
        var withdrawn = city.policies.withdraw(policy, City.RESIDENT, "A better idea came");

        assertThat(withdrawn.state()).isEqualTo(PolicyState.WITHDRAWN);
        assertThat(withdrawn.reasons()).contains("A better idea came");
        assertThat(city.processes.messages).containsExactly("withdraw");
        assertThat(city.processes.cancelled).isEmpty();
    }

    @Test
    void a_process_that_can_not_hear_of_a_withdrawal_ends() {
        var policy = city.policy();

        city.policies.withdraw(policy, City.RESIDENT, "A better idea came");

        assertThat(city.processes.cancelled).containsEntry(policy, "A better idea came");
    }

    @Test
    void a_policy_at_its_end_stays_as_it_is() {
        var policy = city.policy();
        city.policies.withdraw(policy, City.RESIDENT, "A better idea came");

        assertThatThrownBy(() ->
                        city.policies.change(policy, PolicyChange.editorial("Typo", "Cars go around."), City.CLERK))
                .hasMessageContaining("came to its end at 2026-03-02T00:00:00Z (withdrawn)");
        assertThatThrownBy(() -> city.consultation(policy)).hasMessageContaining("came to its end");
        assertThatThrownBy(() -> city.policies.withdraw(policy, City.RESIDENT, "Again"))
                .hasMessageContaining("came to its end");
    }

    @Test
    void screening_and_admission_are_kept_with_the_policy() {
        var policy = city.policy();
        var lifecycle = new PolicyLifecycle(city.house);

        lifecycle.screen(policy, new Screening(Set.of("deaf-residents", "children"), Set.of(Locale.KOREAN)), "office");
        lifecycle.findInadmissible(policy, new Refusal("Not ours to decide", "Appeal within 30 days"), "office");
        lifecycle.admit(policy, "appeal board");

        var found = city.policies.find(policy).get();
        assertThat(found.affectedGroups()).containsExactlyInAnyOrder("children", "deaf-residents");
        assertThat(found.languages()).containsExactly(Locale.KOREAN);
        assertThat(found.state()).isEqualTo(PolicyState.ADMISSIBLE);
        assertThat(found.reasons()).isEmpty();
        assertThat(city.timeline.of(policy))
                .extracting(entry -> entry.text())
                .containsExactly(
                        "Proposed: “A quiet street”",
                        "Affected groups: children, deaf-residents",
                        "Found inadmissible: Not ours to decide – What can be done: Appeal within 30 days",
                        "Found admissible");
    }

    @Test
    void ending_twice_in_the_same_state_changes_nothing() {
        var policy = city.policy();
        var lifecycle = new PolicyLifecycle(city.house);
        lifecycle.close(policy, PolicyState.REFUSED, Optional.of("Too dear"), "council");

        lifecycle.close(policy, PolicyState.REFUSED, Optional.empty(), "council");

        assertThat(city.policies.find(policy).get().reasons()).contains("Too dear");
        assertThat(city.timeline.of(policy)).hasSize(2);
        assertThatThrownBy(() -> lifecycle.close(policy, PolicyState.ADOPTED, Optional.empty(), "council"))
                .hasMessageContaining("came to its end");
    }
}
