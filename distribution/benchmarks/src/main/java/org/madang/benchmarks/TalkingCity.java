package org.madang.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.madang.api.Actor;
import org.madang.api.Audience;
import org.madang.api.Consultations;
import org.madang.api.Contributions;
import org.madang.api.ImportBatch;
import org.madang.api.ImportedContribution;
import org.madang.api.ImportedSupport;
import org.madang.api.Moderation;
import org.madang.api.NewConsultation;
import org.madang.api.NewPolicy;
import org.madang.api.Packs;
import org.madang.api.Policies;
import org.madang.api.PolicyId;
import org.madang.api.Support;
import org.madang.api.Supports;
import org.madang.platform.Platform;

/** A platform that speaks HTTP, with one policy whose consultation is open. */
final class TalkingCity implements AutoCloseable {

    private static final Actor CLERK = Actor.of("clerk-1", "clerk");
    private static final String PASSWORD = "a sentence that only this person knows";
    private static final String SOURCE = "benchmark";
    private static final int PART = 5000;

    /** The official languages of the European Union, which are 24. */
    private static final List<String> LANGUAGES = List.of(
            "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl",
            "pl", "pt", "ro", "sk", "sl", "sv");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Platform platform;
    private final URI address;
    private final Wire wire;
    private final PolicyId policy;
    private final String consultation;

    private TalkingCity(Platform platform) {
        this.platform = platform;
        this.address = platform.address().orElseThrow();
        this.wire = new Wire(address);
        this.policy = platform.service(Policies.class)
                .propose(NewPolicy.of("심야 버스", "매시간.", Locale.KOREAN, Models.PROCESS), Actor.of("resident-1"))
                .id();
        var now = Instant.now();
        this.consultation = platform.service(Consultations.class)
                .open(
                        new NewConsultation(
                                policy, Audience.PUBLIC, Set.of(Locale.KOREAN), now, now.plus(Duration.ofDays(30))),
                        CLERK)
                .id();
    }

    static TalkingCity on(Databases.Address database, Path home) throws IOException {
        DriverBundle.write(home.resolve("plugins"), true);
        var platform = Platform.builder()
                .home(home)
                .setting("madang.database.url", database.url())
                .setting("madang.database.user", database.user())
                .setting("madang.port", "0")
                .setting("madang.http.rate", "10000000")
                .start();
        Packing.deploy(platform.service(Packs.class), home);
        return new TalkingCity(platform);
    }

    PolicyId policy() {
        return policy;
    }

    String consultation() {
        return consultation;
    }

    /** The sessions of so many new residents. */
    List<String> residents(int number) {
        var sessions = new ArrayList<String>();
        for (var one = 0; one < number; one++) {
            var login = "resident-%d-%d@city.example".formatted(System.nanoTime(), one);
            var credentials = Map.of("login", login, "password", PASSWORD);
            send("POST", "/accounts", "", credentials);
            sessions.add(send("POST", "/sessions", "", credentials).get("token").asText());
        }
        return sessions;
    }

    /** Sends a request, which must succeed. */
    JsonNode send(String method, String path, String session, Object body) {
        try {
            return wire.send(method, "/api" + path, session, body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    JsonNode get(String path) {
        return fetch("/api" + path);
    }

    JsonNode live() {
        return fetch("/health/live");
    }

    private JsonNode fetch(String path) {
        try {
            return wire.get(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Fetches the open data of the policy, as it streams; answers how many bytes that were. */
    long export(String format) {
        var request = HttpRequest.newBuilder(
                        address.resolve("/api/streams/policies/" + policy.value() + "/contributions." + format))
                .build();
        try (var body = client.send(request, BodyHandlers.ofInputStream()).body()) {
            return body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Imports contributions until there are so many from elsewhere. */
    void importContributions(int from, int until) {
        IntFunction<ImportedContribution> made = number -> new ImportedContribution(
                Integer.toString(number),
                "author-" + number,
                Locale.forLanguageTag(LANGUAGES.get(number % LANGUAGES.size())),
                "밤에도 버스가 필요합니다. " + number,
                Instant.now(),
                Moderation.PUBLISHED,
                Optional.empty());
        for (var start = from; start < until; start += PART) {
            var items = IntStream.range(start, Math.min(until, start + PART))
                    .mapToObj(made)
                    .toList();
            platform.service(Contributions.class).importAll(new ImportBatch<>(consultation, SOURCE, items), CLERK);
        }
    }

    /** Proposes so many more policies. */
    void propose(int number) {
        for (var one = 0; one < number; one++) {
            platform.service(Policies.class)
                    .propose(
                            NewPolicy.of("Street " + one, "Trees for street " + one, Locale.ENGLISH, Models.PROCESS),
                            Actor.of("resident-1"));
        }
    }

    /** Imports so many supports, spread over so many contributions from elsewhere. */
    void importSupports(int number, int contributions) {
        for (var start = 0; start < number; start += PART) {
            var first = start;
            var items = IntStream.range(first, Math.min(number, first + PART))
                    .mapToObj(one -> new ImportedSupport(
                            Integer.toString(one % contributions), "voter-" + one, Support.AGREE, Instant.now()))
                    .toList();
            platform.service(Supports.class).importAll(new ImportBatch<>(consultation, SOURCE, items), CLERK);
        }
    }

    @Override
    public void close() {
        platform.close();
    }
}
