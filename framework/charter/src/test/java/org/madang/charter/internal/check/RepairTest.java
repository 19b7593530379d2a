package org.madang.charter.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class RepairTest {

    private static final String LINE = """
            start s
            user consult act=consult groups=clerk
            wait open timer=P10D
            user adopt act=adopt groups=clerk
            end e
            s -> consult -> open -> adopt -> e
            """;

    @Test
    void a_short_timer_gets_the_time_it_needs() {
        assertThat(Tried.model(LINE.replace("wait open", "wait open act=review"))
                        .rule("r: review stays open at least 20 days")
                        .repair())
                .isEqualTo("Let 'open' wait P20D.");
    }

    @Test
    void an_arrow_that_goes_past_is_led_back() {
        var model = """
                start s
                user consult act=consult
                xor changed
                user change act=change
                user adopt act=adopt
                end e
                s -> consult -> changed
                changed -> change if ${changed}
                changed -> adopt else
                change -> adopt -> e
                """;
        assertThat(Tried.model(model)
                        .rule("r: between the last change and adopt there must be consult")
                        .repair())
                .isEqualTo("Lead the arrow from 'change' to 'adopt' to 'consult' instead.");
    }

    @Test
    void what_is_missing_is_put_before() {
        assertThat(Tried.model(LINE).rule("r: before adopt there must be hear").repair())
                .isEqualTo("Put an activity with the act 'hear' before 'adopt'.");
    }

    @Test
    void people_are_kept_apart() {
        assertThat(Tried.model(LINE)
                        .rule("r: nobody may both consult and adopt")
                        .repair())
                .contains("madang:not-by = consult");
        assertThat(Tried.model(LINE).rule("r: adopt is done by council").repair())
                .isEqualTo("Give 'adopt' to council alone.");
    }

    @Test
    void a_repair_that_breaks_another_rule_is_none() {
        assertThat(Tried.model(LINE).rules("r: before adopt there must be hear", "n: hear never happens").stream()
                        .filter(rule -> rule.id().equals("r")))
                .singleElement()
                .extracting(org.madang.charter.RuleReport::repair)
                .isEqualTo("");
    }

    @Test
    void it_is_told_in_korean_too() {
        assertThat(Tried.model(LINE)
                        .in(Locale.KOREAN)
                        .rule("r: before adopt there must be hear")
                        .repair())
                .contains("앞에 행위가 'hear'");
    }
}
