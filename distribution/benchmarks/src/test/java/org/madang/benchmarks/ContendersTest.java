package org.madang.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContendersTest {

    private static final int CASES = 3;

    @ParameterizedTest
    @EnumSource(names = {"CAMUNDA_JOBS_FULL", "ROOM_EXTERNAL", "PLATFORM_INLINE"})
    void a_contender_finishes_its_cases_and_counts_what_it_sent(Contenders contender) throws Exception {
        try (var databases = Databases.of("h2");
                var rival = Rival.start(contender, databases.home("test"), databases.create("test"))) {
            assertThat(rival.run(CASES).cpuMillisPerInstance()).isPositive();
            assertThat(rival.count(CASES).commits()).isGreaterThanOrEqualTo(2 * CASES);
        }
    }
}
