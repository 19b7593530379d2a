package org.madang.charter.oracle;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What expressions of a model may name: the oracle, a step, and the data the oracle makes up. */
final class Beans extends AbstractMap<Object, Object> {

    private final Decisions decisions;
    private final Map<Object, Object> fixed;

    Beans(Decisions decisions) {
        this.decisions = decisions;
        this.fixed = Map.of("oracle", decisions, "step", new Passing());
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key != null && (fixed.containsKey(key) || decisions.knows(key.toString()));
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        if (key == null) {
            return null;
        }
        return fixed.containsKey(key) ? fixed.get(key) : decisions.value(key.toString());
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return fixed.entrySet();
    }
}
