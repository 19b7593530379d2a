package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void words_are_small_and_without_marks_each_once() {
        assertThat(SearchWords.of("Night BUSES, night trams!", "(trams)")).isEqualTo("night buses trams");
        assertThat(SearchWords.of("Straße Ｃａｆé ١٢٣ автобус")).isEqualTo("straße café ١٢٣ автобус");
    }

    @Test
    void korean_is_kept_by_pairs_of_letters_so_that_endings_and_compounds_do_not_hide_a_word() {
        assertThat(SearchWords.of("심야버스를")).isEqualTo("심야 야버 버스 스를 를");
        assertThat(SearchWords.of("夜バスA3号")).isEqualTo("夜バ バス ス a3 号");
    }

    @Test
    void nothing_but_marks_is_no_word() {
        assertThat(SearchWords.of(" … 'or' 1=1 --;% _")).isEqualTo("or 1");
        assertThat(Sought.of("%_'&|!:*").isEmpty()).isTrue();
    }

    @Test
    void an_endless_text_keeps_its_beginning() {
        var text = new StringBuilder();
        for (var number = 0; number < 100_000; number++) {
            text.append("word").append(number).append(' ');
        }

        assertThat(SearchWords.of(text.toString())).startsWith("word0 word1 ").hasSizeBetween(99_000, 100_200);
    }

    @Test
    void a_word_is_sought_by_its_beginning_and_korean_by_its_pairs() {
        assertThat(Sought.of("Bus 버스가").query()).isEqualTo("'bus':* & '버스' & '스가'");
        assertThat(Sought.of("물").query()).isEqualTo("'물':*");
        assertThat(Sought.of("Bus 버스").patterns()).containsExactly("% bus%", "% 버스 %");
    }
}
