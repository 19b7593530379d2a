package org.madang.participation.internal;

import java.util.Map;
import org.madang.api.Decision.Outcome;
import org.madang.api.Decision.Resolution;
import org.madang.api.Decision.Vote;
import org.madang.api.StepResult;
import org.madang.api.StepResult.Done;
import org.madang.api.Values;

/** The step that records what a body decided. */
final class AdoptionSteps {

    private final Domain domain;

    AdoptionSteps(Domain domain) {
        this.domain = domain;
    }

    Map<String, Act> acts() {
        return Map.of("adoption.record", this::record);
    }

    private StepResult record(ActCall call) {
        var inputs = call.inputs();
        var outcome = inputs.choice("outcome", Outcome.class);
        var resolution = new Resolution(
                vote(inputs),
                outcome,
                outcome == Outcome.NO_QUORUM
                        ? inputs.optional("reasons").orElse("Too few were present.")
                        : inputs.optional("reasons").orElse(""),
                inputs.optional("remedy"),
                inputs.optional("office").orElse(""),
                inputs.optional("minorityOpinion"));
        var decision = domain.decisions.record(call.policy(), resolution, call.by());
        return new Done(Values.of("decision", decision.id()).with("outcome", Inputs.written(outcome)));
    }

    private static Vote vote(Inputs inputs) {
        return new Vote(
                inputs.required("body"),
                inputs.required("session"),
                inputs.count("seats"),
                inputs.count("quorum"),
                inputs.count("present"),
                inputs.count("yes"),
                inputs.count("no"),
                inputs.count("abstain"));
    }
}
