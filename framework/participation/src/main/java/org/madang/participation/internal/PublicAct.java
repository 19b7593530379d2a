package org.madang.participation.internal;

import java.util.List;
import org.madang.api.PolicyId;

/**
 * Something the timeline tells everybody.
 *
 * @param policy the policy it is about
 * @param act its kind, such as {@code consult}
 * @param by the office, the pseudonym or the process that acts; never a person's name
 * @param message the key of its text in {@code Messages.properties}
 * @param arguments what stands for {@code {0}}, {@code {1}} .. in the text: text, whole numbers and instants
 */
record PublicAct(PolicyId policy, String act, String by, String message, List<Object> arguments) {

    PublicAct {
        arguments = List.copyOf(arguments);
    }

    static PublicAct of(PolicyId policy, String act, String by, String message, Object... arguments) {
        return new PublicAct(policy, act, by, message, List.of(arguments));
    }
}
