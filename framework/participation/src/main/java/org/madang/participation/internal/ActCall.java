package org.madang.participation.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.madang.api.Actor;
import org.madang.api.PolicyId;
import org.madang.api.StepCall;

/**
 * One call of a framework step.
 *
 * @param policy the policy that travels
 * @param inputs what the step is given
 * @param by on whose behalf it acts
 * @param language the language of the policy
 */
record ActCall(PolicyId policy, Inputs inputs, Actor by, Locale language) {

    /** The actor is the one named, else the one whose action drives the token, else the process. */
    static ActCall of(StepCall call, Optional<String> driver) {
        var inputs = new Inputs(call.inputs());
        var id = inputs.optional("by").or(() -> driver).orElse(Roles.process(call.process()));
        return new ActCall(call.policy(), inputs, new Actor(id, Set.of(Roles.PROCESS)), call.language());
    }
}
