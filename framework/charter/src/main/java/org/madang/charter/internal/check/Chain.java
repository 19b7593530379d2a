package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.madang.charter.internal.check.TimerTerms.Wait;

/**
 * Times waited one after the other.
 *
 * @param days how long that is, nearly; for comparing
 */
record Chain(List<Wait> waits, double days) {

    static final Chain NONE = new Chain(List.of());

    Chain {
        waits = List.copyOf(waits);
    }

    Chain(List<Wait> waits) {
        this(waits, waits.stream().mapToDouble(Wait::days).sum());
    }

    Chain then(Wait wait) {
        var longer = new ArrayList<>(waits);
        longer.add(wait);
        return new Chain(longer, days + wait.days());
    }
}
