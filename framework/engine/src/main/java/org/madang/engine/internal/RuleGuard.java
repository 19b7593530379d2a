package org.madang.engine.internal;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.madang.charter.Guard;

/**
 * What must be watched while a case runs, and for which rule.
 *
 * @param guard what to watch
 * @param rule the rule in its own words, with its citation
 */
record RuleGuard(Guard guard, String rule) {

    /** Whether it is about an element of a process. */
    boolean isAbout(String process, String element) {
        return guard.process().equals(process) && guard.elements().contains(element);
    }

    /** Whether it is for a case with these variables; one that does not have them yet may become one. */
    boolean isFor(VariableScope token) {
        return data(Guard.CASES).lines().map(one -> one.split("=", 2)).allMatch(one -> {
            var value = token.getVariable(one[0]);
            return value == null || GuardListener.isSame(value.toString(), one[1]);
        });
    }

    /** What the guard's kind needs to know. */
    String data(String name) {
        return guard.data().getOrDefault(name, "");
    }
}
