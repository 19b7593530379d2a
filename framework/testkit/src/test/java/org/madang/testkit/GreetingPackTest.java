package org.madang.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.madang.api.Actor;
import org.madang.api.NewPolicy;
import org.madang.api.Policies;
import org.madang.api.Progress;
import org.madang.api.Progress.Place;
import org.madang.api.Tasks;
import org.madang.api.Values;

@MadangTest(processes = GreetingPackTest.PACK, start = "2026-03-02T00:00:00Z")
class GreetingPackTest extends PackContract {

    static final String PACK = "src/test/packs/greeting";

    @Override
    protected Path pack() {
        return Path.of(PACK);
    }

    @Nested
    class Inside {

        @Test
        void days_pass_in_moments(
                TestPlatform madang, TestClock clock, Policies policies, Tasks tasks, Progress progress) {
            clock.set(Instant.parse("2026-05-01T00:00:00Z"));
            var policy = policies.propose(
                            NewPolicy.of("Hello", "To all", Locale.ENGLISH, "greeting"),
                            Actor.of("resident-1", "resident"))
                    .id();
            tasks.complete(tasks.of(policy).get(0).id(), Actor.of("clerk-1", "clerk"), Values.of("last", true));

            assertThat(progress.of(policy))
                    .containsExactly(new Place("greeting", "three-days", Instant.parse("2026-05-01T00:00:00Z"), 1));
            madang.advance(Duration.ofDays(3));
            assertThat(progress.of(policy)).hasSize(1);
            madang.advance(Duration.ofDays(1));

            assertThat(progress.of(policy)).isEmpty();
            assertThat(clock.instant()).isEqualTo("2026-05-05T00:00:00Z");
        }
    }
}
