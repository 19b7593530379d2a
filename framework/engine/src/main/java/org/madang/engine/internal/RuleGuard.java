package org.madang.engine.internal;

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

    /** What the guard's kind needs to know. */
    String data(String name) {
        return guard.data().getOrDefault(name, "");
    }
}
