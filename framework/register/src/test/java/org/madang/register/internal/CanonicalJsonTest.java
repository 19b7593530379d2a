package org.madang.register.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    /** The example of RFC 8785, 3.2.3: sorted by UTF-16 code units. */
    @Test
    void sorts_as_the_rfc_does() {
        var json = CanonicalJson.write(Map.of(
                "\u20ac", "Euro Sign",
                "\r", "Carriage Return",
                "\ufb33", "Hebrew Letter Dalet With Dagesh",
                "1", "One",
                "\ud83d\ude00", "Emoji: Grinning Face",
                "\u0080", "Control",
                "\u00f6", "Latin Small Letter O With Diaeresis"));

        assertThat(json)
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                        + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** The strings of RFC 8785, 3.2.2. */
    @Test
    void escapes_as_the_rfc_does() {
        assertThat(CanonicalJson.write(Map.of("string", "\u20ac$\u000f\nA'B\"\\\\\"/")))
                .isEqualTo("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "\u0000\b\t\n\f\r\"\\", "\u2028\u007f", "광장", "\ud83d\ude00", "a/b"})
    void writes_what_another_canonicaliser_leaves_alone(String text) throws IOException {
        var json = CanonicalJson.write(
                Map.of("text", text, text, List.of(1, -7, 9007199254740991L, true, Map.of("z", 0, "a", List.of()))));

        assertThat(new JsonCanonicalizer(json).getEncodedString()).isEqualTo(json);
    }

    @Test
    void writes_no_number_that_readers_would_round() {
        assertThatThrownBy(() -> CanonicalJson.write(Map.of("n", 9007199254740992L)))
                .hasMessageContaining("too large");
    }

    @Test
    void mends_half_a_character() {
        assertThat(CanonicalJson.write(Map.of("t", "a\ud83d"))).isEqualTo("{\"t\":\"a\ufffd\"}");
    }
}
