package org.madang.charter.internal.check;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds out which of the pack's parameters a finding rests on. */
final class Fewest {

    private Fewest() {}

    /** Of values with which something holds those without which it does not; each is tried in turn. */
    static Map<String, Object> of(Map<String, Object> all, Predicate<Map<String, Object>> holds) {
        var kept = new TreeMap<>(all);
        for (var name : List.copyOf(kept.keySet())) {
            var without = new TreeMap<>(kept);
            without.remove(name);
            if (holds.test(without)) {
                kept = without;
            }
        }
        return kept;
    }
}
