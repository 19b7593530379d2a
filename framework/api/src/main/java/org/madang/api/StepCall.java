package org.madang.api;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * One call of a step by a process.
 *
 * @param policy the policy that travels
 * @param process the key of the process definition that calls
 * @param activity the id of the activity that calls
 * @param inputs what the activity's input parameters say, nothing else
 * @param language the language of the policy
 */
public record StepCall(PolicyId policy, String process, String activity, Values inputs, Locale language) {

    public StepCall {
        requireNonNull(policy, "policy");
        requireNonNull(process, "process");
        requireNonNull(activity, "activity");
        requireNonNull(inputs, "inputs");
        requireNonNull(language, "language");
    }
}
