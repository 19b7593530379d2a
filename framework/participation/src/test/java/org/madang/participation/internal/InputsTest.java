package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.api.Answer;
import org.madang.api.Decision.Outcome;
import org.madang.api.Disposition;
import org.madang.api.Values;

class InputsTest {

    @ParameterizedTest
    @ValueSource(strings = {"no-quorum", "NO_QUORUM", "No-Quorum"})
    void reads_a_choice_however_it_is_written(String written) {
        assertThat(of("outcome", written).choice("outcome", Outcome.class)).isEqualTo(Outcome.NO_QUORUM);
    }

    @Test
    void names_the_choices_there_are() {
        assertThatThrownBy(() -> of("outcome", "maybe").choice("outcome", Outcome.class))
                .hasMessage("'outcome' must be one of [adopted, refused, no-quorum], not 'maybe'");
    }

    @Test
    void what_is_blank_is_not_given() {
        assertThat(of("reasons", " ").optional("reasons")).isEmpty();
        assertThat(of("flag", "").flag("flag")).isFalse();
        assertThat(of("groups", List.of("", " deaf ")).texts("groups")).containsExactly("deaf");
        assertThat(of("items", "").items("items")).isEmpty();
    }

    @Test
    void reads_a_list_of_maps_or_itself() {
        var list = of("items", List.of(Map.of("text", "a"), Map.of("text", "b")));

        assertThat(list.items("items"))
                .extracting(item -> item.required("text"))
                .containsExactly("a", "b");
        assertThat(of("text", "c").items("items"))
                .extracting(item -> item.required("text"))
                .containsExactly("c");
        assertThatThrownBy(() -> of("items", List.of("a")).items("items"))
                .hasMessage("'items' must be a list of maps; one item is 'a'");
    }

    @ParameterizedTest
    @CsvSource({"comply, ACCEPTED", "explain, REJECTED", "partly, PARTLY"})
    void reads_a_reply(String word, Disposition disposition) {
        var inputs = new Inputs(new Values(Map.of("disposition", word, "reasons", "Because", "office", "Roads")));

        assertThat(inputs.answer()).isEqualTo(Answer.of(disposition, "Because", "Roads"));
    }

    @Test
    void counts_from_zero() {
        assertThat(of("people", "12").count("people")).isEqualTo(12);
        assertThatThrownBy(() -> of("people", -1).count("people")).hasMessageContaining("from 0 on, not -1");
        assertThatThrownBy(() -> of("people", 4294967297L).count("people")).hasMessageContaining("from 0 on");
        assertThatThrownBy(() -> of("else", 1).count("people")).hasMessage("'people' is missing; given are [else]");
    }

    @Test
    void reads_languages() {
        assertThat(of("languages", List.of("ko", "pt_BR")).languages("languages"))
                .containsExactly(Locale.KOREAN, Locale.forLanguageTag("pt-BR"));
        assertThatThrownBy(() -> of("languages", "?").languages("languages"))
                .hasMessage("'languages' must be a language such as 'en' or 'ko', not '?'");
    }

    private static Inputs of(String name, Object value) {
        return new Inputs(Values.of(name, value));
    }
}
