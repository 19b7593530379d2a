package org.madang.charter.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.madang.charter.Verdict;

class AgreementTest {

    static final long SEED = 20261124L;
    static final int SLICE = 400;

    /** {@code -Dmadang.charter.models=20000} runs more, {@code -Dmadang.charter.seed} others. */
    @Test
    void checker_and_engine_agree_on_every_step_and_verdict_of_generated_models() throws SQLException {
        var agreement = new Agreement(System.out::println);

        var differences = agreement.run(
                Long.getLong("madang.charter.seed", SEED), Integer.getInteger("madang.charter.models", SLICE));

        assertThat(differences).isEqualTo(List.of());
        assertThat(agreement.tally().count(Verdict.PROVED)).as("proved").isPositive();
        assertThat(agreement.tally().replays).as("replays").isPositive();
    }
}
