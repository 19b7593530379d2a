package org.madang.server.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class LanguageGuessTest {

    @Test
    void knows_the_languages_of_the_real_consultations() {
        assertThat(of("15-per-hour-seattle")).isEqualTo("en");
        assertThat(of("vtaiwan.uberx")).isEqualTo("zh");
    }

    @Test
    void knows_korean_and_takes_nothing_for_english() {
        assertThat(LanguageGuess.of("모든 주민은 정책 결정 과정에 참여할 권리가 있습니다.").getLanguage())
                .isEqualTo("ko");
        assertThat(LanguageGuess.of("")).isEqualTo(Locale.ENGLISH);
    }

    private static String of(String name) {
        var export = PolisExport.read(Path.of("../../../shared/data").resolve(name));
        var text = export.comments().stream().map(PolisComment::text).collect(Collectors.joining("\n"));
        return LanguageGuess.of(text).getLanguage();
    }
}
