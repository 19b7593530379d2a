package org.madang.testkit;

import java.util.Set;
import org.madang.api.Policies;

/** Proposes the policy. */
final class Proposer implements Part {

    @Override
    public boolean act(Stage stage) {
        var policies = stage.service(Policies.class);
        if (policies.find(stage.policy()).isPresent()) {
            return false;
        }
        var scenario = stage.scenario();
        policies.propose(scenario.policy(), stage.actor(scenario.proposer(), Set.of("resident")));
        return true;
    }
}
