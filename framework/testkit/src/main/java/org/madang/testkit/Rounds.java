package org.madang.testkit;

import java.time.Instant;
import org.madang.api.Workload;

/** Notices when time stands still because the same thing is done again and again. */
final class Rounds {

    private static final int MOST_AT_ONCE = 10_000;

    private Instant moment = Instant.MIN;
    private int rounds;

    void count(Stage stage) {
        rounds = stage.now().equals(moment) ? rounds + 1 : 0;
        moment = stage.now();
        if (rounds > MOST_AT_ONCE) {
            throw new IllegalStateException("Scenario '%s' goes round in circles at %s, waiting at %s; incidents: %s"
                    .formatted(
                            stage.scenario().name(),
                            moment,
                            stage.activities(),
                            stage.service(Workload.class).incidents()));
        }
    }
}
