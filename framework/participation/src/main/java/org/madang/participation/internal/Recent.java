package org.madang.participation.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Keeps what was last found of what never changes once it is there; what is not there is looked for again. */
final class Recent<K, V> {

    private final Map<K, V> found;

    Recent(int most) {
        found = new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    Optional<V> find(K key, Function<K, Optional<V>> look) {
        return known(key).or(() -> {
            var looked = look.apply(key);
            looked.ifPresent(value -> keep(key, value));
            return looked;
        });
    }

    private synchronized Optional<V> known(K key) {
        return Optional.ofNullable(found.get(key));
    }

    private synchronized void keep(K key, V value) {
        found.put(key, value);
    }
}
