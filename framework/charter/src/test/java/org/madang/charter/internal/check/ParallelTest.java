package org.madang.charter.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.charter.Verdict.PROVED;
import static org.madang.charter.Verdict.REFUTED;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Much work done side by side, which has more orders than anybody can look at. */
class ParallelTest {

    private static final int BRANCHES = 30;

    /** A vote, then a fork of tasks of which the last hears, then the decision that asks for the vote again. */
    private static String wide(String last) {
        var text = new StringBuilder("""
                start s
                user vote act=review fields=yes,no
                xor first
                user note fields=remark
                xor together
                and fork
                and join
                xor second
                user adopt act=adopt
                user refuse act=reject
                end e
                s -> vote -> first
                first -> note if ${yes > no}
                first -> together else
                note -> together
                together -> fork
                join -> second
                second -> adopt if ${yes > no}
                second -> refuse else
                adopt -> e
                refuse -> e
                """);
        IntStream.rangeClosed(1, BRANCHES)
                .forEach(number ->
                        text.append("user t%d fields=remark\nfork -> t%d -> join\n".formatted(number, number)));
        return text + "%s\nfork -> last -> join\n".formatted(last);
    }

    @Test
    void rules_about_data_are_decided() {
        assertThat(Tried.model(wide("user last act=hear fields=remark"))
                        .rules("m: adopt needs more than half of votes cast", "h: before adopt there must be hear"))
                .allSatisfy(
                        rule -> assertThat(rule.verdict()).as(rule.toString()).isEqualTo(PROVED));
        assertThat(Tried.model(wide("user last act=hear fields=remark").replace("${yes > no}", "${yes >= no}"))
                        .verdict("m: adopt needs more than half of votes cast"))
                .isEqualTo(REFUTED);
    }

    @Test
    void one_of_the_branches_can_change_the_vote() {
        assertThat(Tried.model(wide("user last act=hear fields=yes")).verdict("h: note and reject never both happen"))
                .isEqualTo(REFUTED);
    }

    @Test
    void a_time_that_one_of_the_branches_waits_is_measured() {
        var waits = wide("wait last act=consult timer=P20D");

        assertThat(Tried.model(waits).verdict("calendar kr", "o: consult stays open at least 20 days"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(waits).verdict("calendar kr", "o: consult stays open at least 30 days"))
                .isEqualTo(REFUTED);
    }

    @Test
    void what_anybody_may_write_is_forgotten_in_any_order() {
        var forgetful = wide("user last act=hear").replace(" fields=remark", "");

        assertThat(Tried.model(forgetful).verdict("h: before adopt there must be hear"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(forgetful).verdict("h: note and reject never both happen"))
                .isEqualTo(REFUTED);
    }
}
