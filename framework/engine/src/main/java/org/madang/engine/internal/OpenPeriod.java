package org.madang.engine.internal;

import java.time.Instant;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Since when a guarded timer waits: one that is set anew before it was over goes on from its first beginning, as when a
 * consultation is extended.
 *
 * @param begin when it began
 * @param due when it is over, as last set
 */
record OpenPeriod(Instant begin, Instant due) {

    private static final String VARIABLE = "openPeriod.";

    /** The one that a timer of an element continues, or a new one; it is kept where the element stands. */
    static OpenPeriod of(ExecutionEntity token, String element, Instant now, Instant due) {
        var scope = token.getParent() == null ? token : token.getParent();
        var kept = scope.getVariableLocal(VARIABLE + element);
        var begin = kept instanceof String text && read(text).due().isAfter(now)
                ? read(text).begin()
                : now;
        var period = new OpenPeriod(begin, due);
        scope.setVariableLocal(VARIABLE + element, period.text());
        return period;
    }

    private static OpenPeriod read(String text) {
        var ends = text.split("/", 2);
        return new OpenPeriod(Instant.parse(ends[0]), Instant.parse(ends[1]));
    }

    private String text() {
        return begin + "/" + due;
    }
}
