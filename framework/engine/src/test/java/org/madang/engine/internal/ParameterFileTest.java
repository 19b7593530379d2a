package org.madang.engine.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterFileTest {

    @Test
    void reads_each_type() {
        var file = read("""
                consultationPeriod:
                  value: P20D
                  type: period
                  label: {en: Time for contributions, ko: 의견 제출 기간}
                answerWithin: {value: PT48H, type: duration}
                quorum: {value: 12, type: number}
                share: {value: 0.5, type: decimal}
                hearing: {value: true, type: flag}
                groups: {value: [deaf, migrants], type: list}
                opens: {value: 2026-03-02, type: date}
                office: {value: 42, type: text}
                offices: {value: {land: Land office}, type: map}
                plain: {value: 7}
                """);

        assertThat(file.findings()).isEmpty();
        assertThat(file.values().text("consultationPeriod")).contains("P20D");
        assertThat(file.values().text("answerWithin")).contains("PT48H");
        assertThat(file.values().asMap()).containsEntry("quorum", 12L).containsEntry("office", "42");
        assertThat(file.values().decimal("share"))
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.5"));
        assertThat(file.values().flag("hearing")).contains(true);
        assertThat(file.values().texts("groups")).containsExactly("deaf", "migrants");
        assertThat(file.values().text("opens")).contains("2026-03-02");
        assertThat(file.values().asMap()).containsEntry("offices", Map.of("land", "Land office"));
        assertThat(file.values().asMap()).containsEntry("plain", 7L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "period: {value: 20 days, type: period} | 'period': its value '20 days' is no period; correct the value or the type",
                "quorum: {value: 1.5, type: number} | 'quorum': its value '1.5' is no number",
                "flag: {value: yes please, type: flag} | 'flag': its value 'yes please' is no flag",
                "a: {value: [1], type: text} | 'a': its value '[1]' is no text",
                "a: {type: number} | 'a': it has no value; add a line 'value: ...'",
                "a: 5 | 'a': it has no fields; write value, type and label below it",
                "a: {value: 5, kind: number} | 'a': it has an unknown field 'kind'; use value, type, label and help",
                "a: {value: 5, type: int} | 'a': its type 'int' is unknown; use one of text, number, decimal, flag, period",
                "a-b: {value: 5} | 'a-b': this can not be the name of a variable; use letters, digits and _ only",
                "- a | parameters.yaml: it is no list of names",
                "a: [ | parameters.yaml:",
                "a: !!java.net.URL ['http://x'] | parameters.yaml",
                "a: {value: [null]} | 'a': its value '[null]' is no list",
            })
    void says_what_is_wrong_with_a_parameter(String yaml, String fault) {
        assertThat(read(yaml).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains(fault.replace(
                                "parameters.yaml: it is no", "parameters.yaml: it can not be read: it is no")));
    }

    @Test
    void names_the_line_of_broken_yaml() {
        assertThat(read("a: {value: 5}\nb: {value: 6\n").findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.line()).isEqualTo(3));
    }

    @Test
    void refuses_a_name_that_stands_twice() {
        assertThat(read("a: {value: 5}\na: {value: 6}\n").findings()).hasSize(1);
    }

    @Test
    void is_not_blown_up_by_aliases() {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (var level = 1; level < 40; level++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(level, level, level - 1, level - 1, level - 1));
        }

        assertThat(read(bomb.toString()).findings()).isNotEmpty();
    }

    @Test
    void keeps_the_sound_ones() {
        var file = read("a: {value: 5}\nb: {value: x, type: number}\n");

        assertThat(file.values().asMap()).isEqualTo(Map.of("a", 5L));
        assertThat(List.copyOf(file.findings())).hasSize(1);
    }

    @Test
    void takes_an_empty_file_as_none() {
        assertThat(read("# nothing yet").values().asMap()).isEmpty();
    }

    private static ParameterFile read(String yaml) {
        return ParameterFile.read(yaml.getBytes(UTF_8));
    }
}
