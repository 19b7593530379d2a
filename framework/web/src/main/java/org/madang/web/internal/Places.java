package org.madang.web.internal;

import java.util.HashMap;
import java.util.Map;

/** Lets so many do something at once, and so many of one caller: nobody alone takes all places. */
final class Places {

    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    Places(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** @throws Refusal 429 when the caller has enough places, 503 when there is none */
    synchronized void take(String caller) {
        if (taken.getOrDefault(caller, 0) >= mostOfOne) {
            throw Refusal.of(429, "You have as many exports or event streams open as one may have; close one")
                    .with("Retry-After", "10");
        }
        if (all >= most) {
            throw Refusal.of(503, "Too many exports and event streams at once; come again in a minute")
                    .with("Retry-After", "60");
        }
        taken.merge(caller, 1, Integer::sum);
        all++;
    }

    synchronized void leave(String caller) {
        all--;
        taken.computeIfPresent(caller, (any, places) -> places == 1 ? null : places - 1);
    }
}
