package org.madang.charter.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.madang.charter.CharterException;

/** What YAML means is the library's business; what a parameter is, the engine's. */
class ParametersTest {

    @Test
    void each_is_what_its_type_says() {
        var read = Parameters.read("parameters.yaml", """
                quorum:
                  label: {en: "value: 99", ko: 정족수}
                  help: {value: 98}
                  value: 8
                share: {type: decimal, value: 0.5}
                house: {type: text, value: 12}
                hexadecimal: {value: 0x10}
                open: {value: yes}
                said: {type: text, value: yes}
                since: {type: date, value: 2026-03-01}
                period: &days {value: P20D}
                again: *days
                long:
                  value: >-
                    in two
                    lines
                list: {value: [1, 2]}
                plain: 5
                wrong: {type: number, value: many}
                """);

        assertThat(read.names()).contains("list", "plain", "wrong");
        assertThat(read.values())
                .containsOnlyKeys(
                        "quorum", "share", "house", "hexadecimal", "open", "said", "since", "period", "again", "long")
                .containsEntry("quorum", new BigDecimal(8))
                .containsEntry("share", new BigDecimal("0.5"))
                .containsEntry("house", "12")
                .containsEntry("hexadecimal", new BigDecimal(16))
                .containsEntry("open", true)
                .containsEntry("said", "true")
                .containsEntry("since", "2026-03-01")
                .containsEntry("again", "P20D")
                .containsEntry("long", "in two lines");
    }

    @Test
    void what_is_no_yaml_is_told_with_its_place() {
        assertThatThrownBy(() -> Parameters.read("a/parameters.yaml", "quorum:\n  value: 8\n value: 9\n"))
                .isInstanceOf(CharterException.class)
                .hasMessageStartingWith("a/parameters.yaml:3:");
        assertThatThrownBy(() -> Parameters.read("parameters.yaml", "quorum: {value: 8}\nquorum: {value: 9}\n"))
                .isInstanceOf(CharterException.class)
                .hasMessageContaining("duplicate");
    }
}
