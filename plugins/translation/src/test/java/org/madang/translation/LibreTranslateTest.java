package org.madang.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Speaks with a server that answers as the LibreTranslate documentation says; a real one is no Java or Debian package. */
final class LibreTranslateTest {

    private static final Locale KOREAN = Locale.KOREAN;
    private static final String LANGUAGES =
            "[{\"code\":\"en\",\"name\":\"English\",\"targets\":[\"en\",\"ko\"]},{\"code\":\"ko\",\"targets\":[\"ko\"]}]";

    private volatile String asked = "";
    private final HttpServer server;

    LibreTranslateTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void open() {
        server.createContext("/languages", exchange -> answer(exchange, 200, LANGUAGES));
        server.createContext("/translate", exchange -> {
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answer(exchange, 200, "{\"translatedText\":\"도시\"}");
        });
        server.createContext("/broken", exchange -> answer(exchange, 503, "{\"error\":\"busy\"}"));
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void asks_for_a_text_between_two_languages_with_its_key() throws Exception {
        var text = machine(Optional.of("s3cret")).translate("a city & more", Locale.ENGLISH, KOREAN);

        assertThat(text).isEqualTo("도시");
        assertThat(asked.split("&"))
                .containsExactlyInAnyOrder(
                        "q=a+city+%26+more", "source=en", "target=ko", "format=text", "api_key=s3cret");
    }

    @Test
    void knows_which_pairs_the_server_translates() throws Exception {
        assertThat(machine(Optional.empty()).translates(Locale.ENGLISH, KOREAN)).isTrue();
        assertThat(machine(Optional.empty()).translates(KOREAN, Locale.ENGLISH)).isFalse();
        assertThat(machine(Optional.empty()).translates(Locale.FRENCH, KOREAN)).isFalse();
    }

    @Test
    void calls_an_error_of_the_server_an_outage() {
        var http = new JsonHttp(Duration.ofSeconds(5));

        assertThatThrownBy(() -> http.get(url("/broken")))
                .isInstanceOf(Outage.class)
                .hasMessageContaining("answered 503");
    }

    @Test
    void calls_a_server_that_is_not_there_an_outage() {
        server.stop(0);

        assertThatThrownBy(() -> machine(Optional.empty()).translates(Locale.ENGLISH, KOREAN))
                .isInstanceOf(Outage.class)
                .hasMessageContaining("set 'madang.plugin.translation.url'");
    }

    private LibreTranslate machine(Optional<String> key) {
        return new LibreTranslate(url(""), key, new JsonHttp(Duration.ofSeconds(5)));
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
