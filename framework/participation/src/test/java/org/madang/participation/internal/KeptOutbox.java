package org.madang.participation.internal;

import java.util.ArrayList;
import java.util.List;
import org.madang.api.Values;
import org.madang.engine.Outbox;

/** Remembers what was put into it. */
final class KeptOutbox implements Outbox {

    private final List<Values> kept = new ArrayList<>();

    List<Values> kept() {
        return List.copyOf(kept);
    }

    /** Those of one type. */
    List<Values> kept(String type) {
        return kept.stream()
                .filter(entry -> entry.required("type").equals(type))
                .toList();
    }

    @Override
    public void put(String topic, List<Values> messages) {
        kept.addAll(messages);
    }

    @Override
    public boolean isEmpty(String topic) {
        return kept.isEmpty();
    }

    @Override
    public int take(String topic, int most, Taker taker) {
        throw new UnsupportedOperationException("Nobody takes here");
    }

    @Override
    public Watch watch(String topic, Runnable arrived) {
        return () -> {};
    }
}
