package org.madang.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CharterTest {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_file_that_is_no_model_is_reported_and_not_passed() {
        var report = Charter.standard().check(Map.of("broken.bpmn", bytes("<<")));

        assertThat(report.models())
                .singleElement()
                .extracting(ModelReport::verdict)
                .isEqualTo(Verdict.UNSUPPORTED);
        assertThat(report.holds()).isFalse();
    }

    @Test
    void a_broken_rule_book_among_the_files_is_reported_with_its_place() {
        var report =
                Charter.standard().check(Map.of("city/x.charter", bytes("r: before adopt there should be consult")));

        assertThat(report.models().get(0).rules().get(0).id()).isEqualTo("charter");
        assertThat(report.models().get(0).rules().get(0).steps().get(0).sentence())
                .contains("city/x.charter:1:23", "expected 'must'", "before adopt there must be consult");
    }

    @Test
    void a_broken_rule_book_of_the_caller_is_refused() {
        assertThatThrownBy(() -> Charter.standard().withRules("mine.charter", "adopt must be nice"))
                .isInstanceOf(CharterException.class)
                .hasMessageContaining("mine.charter:1:");
    }
}
