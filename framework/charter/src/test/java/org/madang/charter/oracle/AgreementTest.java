package org.madang.charter.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

    private static final int MOST_STATES = 120;

    @Test
    void checker_and_engine_agree_on_every_step_of_generated_models() throws Exception {
        var first = Long.getLong("madang.charter.seed", 20261124L);
        var models = Integer.getInteger("madang.charter.models", 150);
        var differences = new ArrayList<String>();
        var states = 0;
        var steps = 0L;

        try (var engine = new RealEngine()) {
            for (var seed = first; seed < first + models; seed++) {
                var lockstep = new Lockstep(engine, MOST_STATES);
                var difference = lockstep.compare(Generator.model(seed));
                states += lockstep.states();
                steps += lockstep.steps();
                if (!difference.isEmpty()) {
                    differences.add("seed " + seed + ": " + difference);
                    System.out.println(differences.get(differences.size() - 1));
                }
            }
        }

        System.out.printf(
                "%d models from seed %d: %d states, %d steps, %d differences%n",
                models, first, states, steps, differences.size());
        assertThat(differences).isEqualTo(List.of());
    }
}
