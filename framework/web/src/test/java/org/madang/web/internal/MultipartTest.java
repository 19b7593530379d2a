package org.madang.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MultipartTest {

    private static final String TYPE = "multipart/form-data; boundary=----x7";

    @Test
    void takes_a_form_apart_as_a_modeler_sends_it() {
        var form = """
                ------x7\r
                Content-Disposition: form-data; name="deployment-name"\r
                \r
                밤 버스\r
                ------x7\r
                Content-Disposition: form-data; name="diagram.bpmn"; filename="diagram.bpmn"\r
                Content-Type: application/octet-stream\r
                \r
                <a>\r
                --x</a>\r
                ------x7--\r
                """;

        var parts = Multipart.parse(TYPE, bytes(form));

        assertThat(parts).extracting(Multipart.Part::name).containsExactly("deployment-name", "diagram.bpmn");
        assertThat(parts.get(0).text()).isEqualTo("밤 버스");
        assertThat(parts.get(0).file()).isEmpty();
        assertThat(parts.get(1).file()).isEqualTo(Optional.of("diagram.bpmn"));
        assertThat(parts.get(1).text()).isEqualTo("<a>\r\n--x</a>");
    }

    @Test
    void keeps_a_part_that_is_empty() {
        var form = "------x7\r\nContent-Disposition: form-data; name=\"tenant-id\"\r\n\r\n\r\n------x7--";

        assertThat(Multipart.parse(TYPE, bytes(form)))
                .singleElement()
                .satisfies(part -> assertThat(part.text()).isEmpty());
    }

    @Test
    void refuses_what_is_no_form() {
        assertThatThrownBy(() -> Multipart.parse("application/json", bytes("{}")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(415));
    }

    @Test
    void refuses_a_form_that_is_not_whole() {
        var cut = "------x7\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhalf";

        assertThatThrownBy(() -> Multipart.parse(TYPE, bytes(cut))).hasMessageContaining("no whole form");
        assertThatThrownBy(() -> Multipart.parse(TYPE, bytes(""))).hasMessageContaining("no whole form");
        assertThatThrownBy(() -> Multipart.parse(TYPE, bytes("------x7\r\n\r\nno name\r\n------x7--")))
                .hasMessageContaining("no whole form");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
