package org.madang.charter.oracle;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lets the checker and the engine do one generated model after the other, and counts. */
final class Agreement {

    private static final int MOST_STATES = 120;
    private static final int OFTEN = 500;

    private final Tally tally = new Tally();
    private final Consumer<String> log;

    Agreement(Consumer<String> log) {
        this.log = log;
    }

    Tally tally() {
        return tally;
    }

    /** Every difference, with the seed of its model. */
    List<String> run(long first, int models) throws SQLException {
        var differences = new ArrayList<String>();
        try (var engine = new RealEngine()) {
            for (var seed = first; seed < first + models; seed++) {
                var difference = new Lockstep(engine, MOST_STATES, tally).compare(Generator.model(seed));
                tally.models++;
                if (!difference.isEmpty()) {
                    tally.differences++;
                    differences.add("seed " + seed + ": " + difference);
                    log.accept(differences.get(differences.size() - 1));
                }
                if (tally.models % OFTEN == 0) {
                    log.accept("so far: " + tally);
                }
            }
        }
        log.accept("from seed " + first + ": " + tally);
        return differences;
    }
}
