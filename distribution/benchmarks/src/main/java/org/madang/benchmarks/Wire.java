package org.madang.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Speaks HTTP on the caller's own thread over connections that stay open: next to a server on the same two cores, what
 * a client with threads of its own takes would be counted as the server's.
 */
final class Wire {

    static {
        // Else five connections stay open, and every further caller opens one for each request.
        System.setProperty("http.maxConnections", "256");
    }

    private final ObjectMapper json = new ObjectMapper();
    private final URI address;

    Wire(URI address) {
        this.address = address;
    }

    /** Sends a request, which must succeed. */
    JsonNode send(String method, String path, String session, Object body) throws IOException {
        var connection = open(method, path, session);
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        try (var content = connection.getOutputStream()) {
            content.write(json.writeValueAsBytes(body));
        }
        return answer(connection);
    }

    JsonNode get(String path) throws IOException {
        return answer(open("GET", path, ""));
    }

    private HttpURLConnection open(String method, String path, String session) throws IOException {
        var connection = (HttpURLConnection) address.resolve(path).toURL().openConnection();
        connection.setRequestMethod(method);
        if (!session.isEmpty()) {
            connection.setRequestProperty("Authorization", "Bearer " + session);
        }
        return connection;
    }

    private JsonNode answer(HttpURLConnection connection) throws IOException {
        if (connection.getResponseCode() >= 300) {
            throw new IllegalStateException(connection.getURL() + " " + connection.getResponseCode() + ": "
                    + text(connection.getErrorStream()));
        }
        try (var content = connection.getInputStream()) {
            return json.readTree(content.readAllBytes());
        }
    }

    private static String text(InputStream content) throws IOException {
        return content == null ? "" : new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
}
