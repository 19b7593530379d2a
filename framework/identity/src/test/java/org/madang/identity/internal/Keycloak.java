package org.madang.identity.internal;

import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A real Keycloak on loopback that forgets everything when it ends, with the realm {@code city} in it. */
final class Keycloak implements AutoCloseable {

    static final String CLIENT = "madang";
    static final String SECRET = "not-a-secret-in-a-test";
    static final String PASSWORD = "a sentence that only this person knows";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the one that the build unpacked. */
    static Keycloak start(Path unpacked) throws IOException {
        var realm = Files.createDirectories(unpacked.resolve("data").resolve("import"))
                .resolve("city-realm.json");
        try (var given = Objects.requireNonNull(Keycloak.class.getResourceAsStream("city-realm.json"))) {
            Files.copy(given, realm, StandardCopyOption.REPLACE_EXISTING);
        }
        var port = freePort();
        var process = new ProcessBuilder(
                        "bash",
                        unpacked.resolve("bin").resolve("kc.sh").toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(unpacked.resolve("keycloak.log").toFile())
                .start();
        var keycloak = new Keycloak(process, port);
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(keycloak::isUp);
        return keycloak;
    }

    /** What it calls itself. */
    URI issuer() {
        return URI.create("http://127.0.0.1:%d/realms/city".formatted(port));
    }

    /** The tokens somebody gets who gives the password to a program. */
    Map<String, Object> tokens(String login, String client) {
        var answer = post(
                URI.create(issuer() + "/protocol/openid-connect/token"),
                Map.of(
                        "grant_type", "password",
                        "scope", "openid",
                        "client_id", client,
                        "client_secret", SECRET,
                        "username", login,
                        "password", PASSWORD),
                "");
        try {
            return JSONObjectUtils.parse(answer.body());
        } catch (ParseException noJson) {
            throw new AssertionError(answer.body(), noJson);
        }
    }

    String accessToken(String login) {
        return String.valueOf(tokens(login, CLIENT).get("access_token"));
    }

    /** What a browser brings back that is sent to the address and whose person signs in there. */
    Map<String, String> signIn(URI address, String login) {
        var page = send(HttpRequest.newBuilder(address).build());
        var cookies = page.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new AssertionError(page.body());
        }
        var answer = post(
                URI.create(form.group(1).replace("&amp;", "&")),
                Map.of("username", login, "password", PASSWORD),
                cookies);
        var location = answer.headers()
                .firstValue("location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
        return query(URI.create(location));
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
            var description = URI.create(issuer() + "/.well-known/openid-configuration");
            return client.send(HttpRequest.newBuilder(description).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private HttpResponse<String> post(URI address, Map<String, String> form, String cookies) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Map<String, String> query(URI location) {
        return Arrays.stream(location.getRawQuery().split("&"))
                .map(part -> List.of(part.split("=", 2)))
                .collect(Collectors.toMap(
                        part -> part.get(0), part -> URLDecoder.decode(part.get(1), StandardCharsets.UTF_8)));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
