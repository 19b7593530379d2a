package org.madang.engine.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Knows which steps workers outside asked for since the start; what somebody asks for counts as on offer. */
final class RemoteSteps {

    private final Set<String> names = ConcurrentHashMap.newKeySet();

    /** Says whether some were not known yet. */
    boolean add(Set<String> asked) {
        return names.addAll(asked);
    }

    Set<String> names() {
        return Set.copyOf(names);
    }

    /** Whoever does a step outside does it whatever version a model wants: the city chose him by giving him the key. */
    boolean offers(StepNeed need) {
        return names.contains(need.name());
    }
}
