package org.madang.charter.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madang.charter.Verdict.LAWFUL_EXCEPTION;
import static org.madang.charter.Verdict.PROVED;
import static org.madang.charter.Verdict.REFUTED;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.madang.charter.Charter;
import org.madang.charter.ModelReport;

class BookTest {

    private static final String LINE = """
            start s
            user adopt act=adopt
            end e
            s -> adopt -> e
            """;
    private static final String[] EXCUSED = {
        "heard: before adopt there must be consult -- BauGB 3(1)",
        "exception to rule heard: BauGB 13(2), until 2027-12-31, signed by \"City lawyer\""
    };

    @Test
    void an_exception_that_stands_says_who_signed_it() {
        var report = Tried.model(LINE).rule(EXCUSED);

        assertThat(report.verdict()).isEqualTo(LAWFUL_EXCEPTION);
        assertThat(report.citation()).isEqualTo("BauGB 3(1)");
        assertThat(report.steps().get(report.steps().size() - 1).sentence())
                .contains("BauGB 13(2)", "City lawyer", "2027-12-31");
    }

    @Test
    void an_exception_that_ran_out_excuses_nothing() {
        var report = Tried.model(LINE).on(LocalDate.of(2028, 1, 1)).rule(EXCUSED);

        assertThat(report.verdict()).isEqualTo(REFUTED);
        assertThat(report.steps().get(report.steps().size() - 1).sentence()).contains("2027-12-31");
    }

    @Test
    void a_book_that_is_not_in_force_says_so_and_is_not_applied() {
        var report = Tried.model(LINE)
                .rule("pack \"old\" valid from 2027-01-01", "heard: before adopt there must be consult");

        assertThat(report.id()).isEqualTo("old");
        assertThat(report.verdict()).isEqualTo(PROVED);
        assertThat(report.steps().get(0).sentence()).contains("2026-03-02");
    }

    @Test
    void a_book_holds_for_the_processes_it_names_or_that_nobody_calls() {
        var files = Map.of(
                "city/a.bpmn", Sketch.bpmn("a", LINE),
                "city/b.bpmn", Sketch.bpmn("b", LINE),
                "city/c.bpmn", Sketch.bpmn("c", "start s\ncall a calls=a\nend e\ns -> a -> e"),
                "other/d.bpmn", Sketch.bpmn("d", LINE),
                "city/x.charter", "r: adopt never happens".getBytes(StandardCharsets.UTF_8),
                "city/y.charter", "for process \"a\"\ny: adopt never happens".getBytes(StandardCharsets.UTF_8));

        var models = Charter.standard().check(files).models();

        assertThat(models)
                .filteredOn(model -> has(model, "r"))
                .extracting(ModelReport::process)
                .containsExactly("b", "c");
        assertThat(models)
                .filteredOn(model -> has(model, "y"))
                .extracting(ModelReport::process)
                .containsExactly("a");
    }

    private static boolean has(ModelReport model, String rule) {
        return model.rules().stream().anyMatch(report -> report.id().equals(rule));
    }

    @Test
    void every_sentence_exists_in_english_and_korean() {
        var name = "org.madang.charter.internal.check.Words";

        assertThat(ResourceBundle.getBundle(name, Locale.KOREAN).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        ResourceBundle.getBundle(name, Locale.ROOT).keySet());
    }
}
