package org.madang.charter.internal.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableCheckTest {

    private static Decision table(String policy, String type, String... tests) {
        var rows = Arrays.stream(tests)
                .map(test -> new Decision.Row(List.of(test), List.of("\"" + test.length() + "\"")))
                .toList();
        return new Decision(
                "d",
                "",
                "d.dmn",
                policy,
                List.of(new Decision.Input("People", "people", type, List.of())),
                List.of(new Decision.Output("kind", "string")),
                rows,
                List.of(),
                "");
    }

    @Test
    void finds_the_number_nobody_thought_of() {
        var finding = TableCheck.of(table("UNIQUE", "integer", "< 50000", "[50000..100000)", "> 100000"));

        assertThat(finding.missing()).contains("People = 100000");
        assertThat(finding.twice()).isEmpty();
    }

    @Test
    void finds_what_is_decided_twice() {
        var finding = TableCheck.of(table("UNIQUE", "integer", "<= 10", ">= 10"));

        assertThat(finding.missing()).isEmpty();
        assertThat(finding.twice()).contains("People = 10: rules 1 and 2");
    }

    @Test
    void lets_the_first_rule_win_where_the_table_says_so() {
        assertThat(TableCheck.of(table("FIRST", "integer", "<= 10", "-")))
                .isEqualTo(TableCheck.of(table("UNIQUE", "boolean", "true", "false")));
    }

    @Test
    void asks_for_any_other_text() {
        assertThat(TableCheck.of(table("UNIQUE", "string", "\"a\"", "\"b\"")).missing())
                .contains("People = anything else");
        assertThat(TableCheck.of(table("UNIQUE", "string", "\"a\"", "not(\"a\")"))
                        .missing())
                .isEmpty();
    }

    @Test
    void finds_a_day_between_two_laws() {
        var finding = TableCheck.of(table("UNIQUE", "date", "< date(\"2026-01-01\")", "> date(\"2026-01-01\")"));

        assertThat(finding.missing()).contains("People = 2026-01-01");
    }

    @Test
    void says_what_it_can_not_compare() {
        assertThat(TableCheck.of(table("UNIQUE", "integer", "> otherNumber")).unsupported())
                .contains("the test '> otherNumber' can not be compared");
    }
}
