package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A real Keycloak on loopback that forgets everything when it ends; its realm {@code city} gives tokens that last years. */
final class Keycloak implements AutoCloseable {

    static final String CLIENT = "madang";
    static final String SECRET = "not-a-secret-in-a-test";

    private static final String PASSWORD = "a sentence that only this person knows";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** Virtual time passes years; a token is checked by the platform's clock. */
    private static final int SECONDS = 10 * 365 * 24 * 3600;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final URI address;

    private Keycloak(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts the one that the build unpacked, and makes the realm with these roles. */
    static Keycloak start(Path unpacked, List<String> roles) throws IOException {
        var port = freePort();
        var builder = new ProcessBuilder(
                        "bash",
                        unpacked.resolve("bin").resolve("kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(unpacked.resolve("keycloak.log").toFile());
        builder.environment()
                .putAll(Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "root", "KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD));
        var keycloak = new Keycloak(builder.start(), URI.create("http://127.0.0.1:" + port));
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(keycloak::isUp);
        keycloak.administer("/admin/realms", realm(roles));
        return keycloak;
    }

    /** What the realm calls itself. */
    URI issuer() {
        return address.resolve("/realms/city");
    }

    /** Somebody new in these roles of the realm. */
    void add(String login, List<String> roles) {
        var credentials = Map.of("type", "password", "value", PASSWORD, "temporary", false);
        var user = Map.of(
                "username",
                login,
                "enabled",
                true,
                "email",
                login + "@city.example",
                "emailVerified",
                true,
                "firstName",
                login,
                "lastName",
                "Kim",
                "credentials",
                List.of(credentials),
                "realmRoles",
                roles);
        administer("/admin/realms/city/partialImport", Map.of("ifResourceExists", "FAIL", "users", List.of(user)));
    }

    /** What somebody gets who gives the password. */
    String accessToken(String login) {
        var who = Map.of("client_id", CLIENT, "client_secret", SECRET, "username", login, "scope", "openid");
        return token(issuer(), who);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join()
                .destroyForcibly();
    }

    private boolean isUp() {
        if (!process.isAlive()) {
            throw new AssertionError("Keycloak ended by itself with " + process.exitValue());
        }
        try {
            var master =
                    HttpRequest.newBuilder(address.resolve("/realms/master")).build();
            return client.send(master, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void administer(String path, Object body) {
        var token = token(address.resolve("/realms/master"), Map.of("client_id", "admin-cli", "username", "root"));
        var answer = send(HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json(body))));
        assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isBetween(200, 201);
    }

    private String token(URI realm, Map<String, String> who) {
        var form = new HashMap<>(who);
        form.putAll(Map.of("grant_type", "password", "password", PASSWORD));
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = send(HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        return HttpCity.json(answer, 200).get("access_token").asText();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Map<String, Object> realm(List<String> roles) {
        var audience = Map.of(
                "name", "for-madang",
                "protocol", "openid-connect",
                "protocolMapper", "oidc-audience-mapper",
                "config", Map.of("included.client.audience", CLIENT, "access.token.claim", "true"));
        var madang = Map.of(
                "clientId",
                CLIENT,
                "enabled",
                true,
                "publicClient",
                false,
                "secret",
                SECRET,
                "directAccessGrantsEnabled",
                true,
                "protocolMappers",
                List.of(audience));
        var named = roles.stream().map(role -> Map.of("name", "city-" + role)).toList();
        return Map.of(
                "realm",
                "city",
                "enabled",
                true,
                "sslRequired",
                "none",
                "accessTokenLifespan",
                SECONDS,
                "ssoSessionIdleTimeout",
                SECONDS,
                "ssoSessionMaxLifespan",
                SECONDS,
                "roles",
                Map.of("realm", named),
                "clients",
                List.of(madang));
    }

    private static String json(Object body) {
        try {
            return HttpCity.JSON.writeValueAsString(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
