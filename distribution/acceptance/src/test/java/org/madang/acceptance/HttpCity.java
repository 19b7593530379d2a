package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.api.PolicyId;
import org.madang.api.Values;

/** A city as it is seen from outside: by HTTP, and by nothing else. */
final class HttpCity {

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .addMixIn(PolicyId.class, PlainPolicyId.class)
            .addMixIn(Values.class, PlainValues.class)
            .build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    HttpCity(URI address) {
        this.address = address;
    }

    /** Sends a request; headers are names and values in turn. */
    HttpResponse<String> send(String method, String path, @Nullable Object body, String... headers) {
        var request = HttpRequest.newBuilder(address.resolve("/api" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException gone) {
            throw new UncheckedIOException(method + " " + path, gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The same as somebody who is signed in. */
    HttpResponse<String> as(String token, String method, String path, @Nullable Object body, String... headers) {
        var all = new ArrayList<>(List.of("Authorization", "Bearer " + token));
        all.addAll(List.of(headers));
        return send(method, path, body, all.toArray(String[]::new));
    }

    /** The JSON of an answer that must have this status. */
    static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode())
                .as("%s %s: %s", answer.request().method(), answer.uri(), answer.body())
                .isEqualTo(status);
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException crooked) {
            throw new AssertionError(answer.body(), crooked);
        }
    }

    /** Becomes the first administrator; answers the token of a session. */
    String claimFirst(String code, String login, String password) {
        json(send("POST", "/administrators/first", Map.of("code", code, "login", login, "password", password)), 201);
        return signIn(login, password);
    }

    String signIn(String login, String password) {
        return json(send("POST", "/sessions", Map.of("login", login, "password", password)), 201)
                .get("token")
                .asText();
    }

    static String text(Object body) {
        try {
            return body instanceof String raw ? raw : JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    @SuppressWarnings("UnusedVariable") // Jackson reads the constructor
    private abstract static class PlainPolicyId {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        PlainPolicyId(String value) {}

        @JsonValue
        abstract String value();
    }

    @SuppressWarnings("UnusedVariable") // Jackson reads the constructor
    private abstract static class PlainValues {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        PlainValues(Map<String, Object> asMap) {}

        @JsonValue
        abstract Map<String, Object> asMap();
    }
}
