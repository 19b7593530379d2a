package org.madang.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** Tells whose problem a failure of the database is. */
class DatabaseFailureTest {

    @Test
    void a_race_is_run_again_until_it_is_won_or_lost_too_often() {
        var attempts = new AtomicInteger();

        var won = Races.run(() -> {
            if (attempts.incrementAndGet() < 3) {
                throw failure("23505");
            }
            return "done";
        });

        assertThat(won).isEqualTo("done");
        assertThatThrownBy(() -> Races.run(() -> {
                    attempts.incrementAndGet();
                    throw failure("40001");
                }))
                .isInstanceOf(PlatformException.class);
        assertThat(attempts).hasValue(8);
    }

    @Test
    void what_is_no_race_is_tried_once() {
        var attempts = new AtomicInteger();

        assertThatThrownBy(() -> Races.run(() -> {
                    attempts.incrementAndGet();
                    throw failure("42601");
                }))
                .isInstanceOf(PlatformException.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void what_can_not_be_kept_is_the_callers_problem_and_the_rest_is_ours() {
        assertThat(DatabaseFailure.refusal(failure("22001")).orElseThrow().status())
                .isEqualTo(400);
        assertThat(DatabaseFailure.refusal(failure("23503")).orElseThrow().status())
                .isEqualTo(409);
        assertThat(DatabaseFailure.refusal(failure("08006"))).isEmpty();
        assertThat(DatabaseFailure.refusal(new IllegalStateException("x"))).isEmpty();
    }

    private static PlatformException failure(String state) {
        return new PlatformException(
                Problem.INTERNAL, "It failed", new IllegalStateException(new SQLException("no", state)));
    }
}
