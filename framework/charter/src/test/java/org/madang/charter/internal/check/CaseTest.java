package org.madang.charter.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.charter.Verdict.PROVED;
import static org.madang.charter.Verdict.REFUTED;

import org.junit.jupiter.api.Test;

class CaseTest {

    private static final String VOTE = """
            start s
            user vote fields=yes,no
            xor enough
            step adopt act=adopt
            step refuse act=reject
            end e
            end f
            s -> vote -> enough
            enough -> adopt if ${yes > no}
            enough -> refuse else
            adopt -> e
            refuse -> f
            """;

    @Test
    void what_an_element_sets_is_known_where_it_is_asked_once() {
        var once = """
                start s
                step begin out='extended:${false}'
                xor meet
                user vote fields=extend
                xor again
                step note act=follow-up out='extended:${true}'
                end e
                s -> begin -> meet -> vote -> again
                again -> note if ${extend && !extended}
                again -> e else
                note -> meet
                """;

        assertThat(Tried.model(once).verdict("r: follow-up happens at most once"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(once.replace("extend && !extended", "extend and not extended"))
                        .verdict("r: follow-up happens at most once"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(once.replace("out='extended:${true}'", "out='open:${true}'"))
                        .verdict("r: follow-up happens at most once"))
                .isEqualTo(REFUTED);
    }

    @Test
    void a_condition_may_speak_of_a_text_and_of_a_truth() {
        var both = """
                start s
                user ask fields=needed,agreement
                xor consent
                user adopt act=adopt
                user stop act=reject
                end e
                end f
                s -> ask -> consent
                consent -> adopt if ${not needed or agreement == 'agreed'}
                consent -> stop else
                adopt -> e
                stop -> f
                """;

        assertThat(Tried.model(both).verdict("r: reject can happen")).isEqualTo(PROVED);
        assertThat(Tried.model(both).verdict("r: when needed is true, adopt needs \"agreement\" to be agreed"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(both).verdict("r: adopt needs \"agreement\" to be agreed"))
                .isEqualTo(REFUTED);
    }

    @Test
    void a_case_may_be_told_by_several_values() {
        var rule = "r: when yes is 5 and no is 5, adopt never happens";

        assertThat(Tried.model(VOTE).verdict(rule)).isEqualTo(PROVED);
        assertThat(Tried.model(VOTE.replace("yes > no", "yes >= no")).verdict(rule))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(VOTE).verdict("r: when yes is 5, adopt never happens"))
                .isEqualTo(REFUTED);
    }

    @Test
    void what_stands_in_a_notice_may_be_demanded_word_by_word() {
        var notice = """
                start s
                step open act=consult in='period:P10D;kind:public'
                end e
                s -> open -> e
                """;

        assertThat(Tried.model(notice).verdict("r: consult states \"period\" as P10D"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(notice).verdict("r: consult에는 \"kind\"가 public으로 들어 있어야 한다"))
                .isEqualTo(PROVED);
        assertThat(Tried.model(notice.replace("P10D", "P9D")).verdict("r: consult states \"period\" as P10D"))
                .isEqualTo(REFUTED);
        assertThat(Tried.model(notice.replace("P10D", "${period}")).verdict("r: consult states \"period\" as P10D"))
                .isEqualTo(REFUTED);
    }
}
