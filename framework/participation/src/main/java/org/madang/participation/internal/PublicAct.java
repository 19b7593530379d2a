package org.madang.participation.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madang.api.PolicyId;

/**
 * Something the timeline tells everybody.
 *
 * @param policy the policy it is about
 * @param act its kind, such as {@code consult}
 * @param by the office, the pseudonym or the process that acts; never a person's name
 * @param message the key of its text in {@code Messages.properties}
 * @param arguments what stands for {@code {0}}, {@code {1}} .. in the text: text, whole numbers and instants
 * @param facts what the public record says of it, besides: names of offices, numbers, dates, nothing about persons
 * @param sealed texts of which the public record has a hash only
 */
record PublicAct(
        PolicyId policy,
        String act,
        String by,
        String message,
        List<Object> arguments,
        Map<String, Object> facts,
        Map<String, String> sealed) {

    PublicAct {
        arguments = List.copyOf(arguments);
        facts = Map.copyOf(facts);
        sealed = Map.copyOf(sealed);
    }

    static PublicAct of(PolicyId policy, String act, String by, String message, Object... arguments) {
        return new PublicAct(policy, act, by, message, List.of(arguments), Map.of(), Map.of());
    }

    /** The act that brings this about: its entry is found by the id. */
    PublicAct bringing(String id) {
        return with("subject", id);
    }

    PublicAct with(String name, Object fact) {
        return new PublicAct(policy, act, by, message, arguments, more(facts, name, fact), sealed);
    }

    PublicAct sealing(String name, String text) {
        return new PublicAct(policy, act, by, message, arguments, facts, more(sealed, name, text));
    }

    private static <T> Map<String, T> more(Map<String, T> known, String name, T value) {
        var more = new LinkedHashMap<>(known);
        more.put(name, value);
        return more;
    }
}
