package org.madang.translation;

import jakarta.json.JsonException;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.parsson.JsonProviderImpl;

/** Asks a server and reads its JSON; the JDK's plain connection, since it leaves no thread behind in a plugin. */
final class JsonHttp {

    private static final int OK = 200;

    private final int timeout;

    JsonHttp(Duration timeout) {
        this.timeout = Math.toIntExact(timeout.toMillis());
    }

    JsonStructure get(URI url) throws Outage {
        try {
            return answer(open(url), url);
        } catch (IOException | JsonException broken) {
            throw outage(url, broken);
        }
    }

    JsonStructure post(URI url, Map<String, String> form) throws Outage {
        try {
            var connection = open(url);
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
            try (var body = connection.getOutputStream()) {
                body.write(encoded(form).getBytes(StandardCharsets.UTF_8));
            }
            return answer(connection, url);
        } catch (IOException | JsonException broken) {
            throw outage(url, broken);
        }
    }

    private HttpURLConnection open(URI url) throws IOException {
        var connection = (HttpURLConnection) url.toURL().openConnection();
        connection.setConnectTimeout(timeout);
        connection.setReadTimeout(timeout);
        connection.setRequestProperty("Accept", "application/json");
        return connection;
    }

    private static JsonStructure answer(HttpURLConnection connection, URI url) throws IOException, Outage {
        if (connection.getResponseCode() != OK) {
            throw new Outage("The translation server at %s answered %d %s"
                    .formatted(url, connection.getResponseCode(), connection.getResponseMessage()));
        }
        try (InputStream body = connection.getInputStream();
                var reader = new JsonProviderImpl()
                        .createReaderFactory(Map.of())
                        .createReader(body, StandardCharsets.UTF_8)) {
            return reader.read();
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Outage outage(URI url, Exception broken) {
        return new Outage(
                "The translation server at %s can not be used: %s; start it or set 'madang.plugin.translation.url'"
                        .formatted(url, broken.getMessage()),
                broken);
    }
}
