package org.madang.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Has many people speak and support at a steady rate, kills the server in between, and looks whether anything was lost. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Contributions and supports by HTTP at a steady rate, with kill -9 in between; prints JSON.")
public final class LoadBenchmark implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int AT_ONCE = 64;
    private static final int SUPPORTED = 50;
    private static final Duration A_MOMENT = Duration.ofMillis(100);
    private static final List<String> CHOICES = List.of("AGREE", "DISAGREE", "PASS");

    @Option(names = "--seconds", defaultValue = "600", description = "how long (default: 600)")
    private int seconds;

    @Option(names = "--contributions", defaultValue = "200", description = "a second (default: 200)")
    private double contributions;

    @Option(names = "--supports", defaultValue = "65", description = "a second (default: 65)")
    private double supports;

    @Option(names = "--logins", defaultValue = "10000", description = "people who are signed in (default: 10000)")
    private int logins;

    @Option(names = "--kills", defaultValue = "1", description = "how often the server is killed (default: 1)")
    private int kills;

    @Option(names = "--json", description = "write the result to this file as well")
    private @Nullable Path json;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicLong again = new AtomicLong();
    private final Map<String, String> answered = new ConcurrentHashMap<>();
    private final Map<String, String> voted = new ConcurrentHashMap<>();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LoadBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        try (var databases = Databases.of("postgresql")) {
            var address = databases.create("load");
            var home = Files.createDirectories(databases.home("load"));
            try (var city = CityProcess.start(address, home)) {
                client.send(HttpRequest.newBuilder(at(city, "/me")).build(), BodyHandlers.discarding());
                var results = loaded(city, address);
                var text = JSON.writeValueAsString(results);
                System.out.println(text);
                if (json != null) {
                    Files.writeString(json, text);
                }
                return Objects.equals(results.get("lost"), 0L) && Objects.equals(results.get("doubled"), 0L) ? 0 : 1;
            }
        }
    }

    private Map<String, Object> loaded(CityProcess city, Databases.Address address) throws Exception {
        // The tables of the accounts are made when somebody first asks for one.
        send(
                "POST",
                at(city, "/accounts"),
                "",
                Map.of("login", "first@city.example", "password", "a long sentence of mine"));
        var tokens = Logins.make(address, logins);
        for (var first = 0; first < SUPPORTED; first++) {
            say(city, tokens, -1 - first);
        }
        var known = List.copyOf(answered.values());
        var duration = Duration.ofSeconds(seconds);
        try (var speaking = SteadyLoad.begin(AT_ONCE, contributions, duration, number -> say(city, tokens, number));
                var supporting = SteadyLoad.begin(
                        AT_ONCE / 2, supports, duration, number -> support(city, tokens, known, number))) {
            for (var kill = 1; kill <= kills; kill++) {
                pause(duration.dividedBy(kills + 1L));
                city.killAndStart();
                Progress.say("killed, and serves again");
            }
            var results = new LinkedHashMap<String, Object>();
            results.put("machine", Machine.describe());
            results.put("contributions", speaking.end().describe());
            results.put("supports", supporting.end().describe());
            results.put("askedAgain", again.get());
            results.putAll(kept(address));
            return results;
        }
    }

    private void say(CityProcess city, List<String> tokens, long number) throws Exception {
        var text = "밤에도 버스가 필요합니다. 말 " + number;
        var path = at(city, "/consultations/" + city.consultation() + "/contributions");
        var said = send("POST", path, token(tokens, number), Map.of("text", text, "language", "ko"));
        answered.put(text, JSON.readTree(said).at("/contribution/id").asText());
    }

    private void support(CityProcess city, List<String> tokens, List<String> known, long number) throws Exception {
        var contribution = known.get((int) (number % known.size()));
        var token = token(tokens, number / known.size());
        var choice = CHOICES.get((int) (number % CHOICES.size()));
        send("PUT", at(city, "/contributions/" + contribution + "/support"), token, Map.of("support", choice));
        voted.put(contribution + " " + token, choice);
    }

    /** The same request under the same key until it is answered. */
    private String send(String method, URI path, String token, Object body) throws Exception {
        var request = HttpRequest.newBuilder(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", Long.toString(body.hashCode()) + path.hashCode())
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        var known = token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
        while (true) {
            try {
                var answer = client.send(known.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
                if (answer.statusCode() < 300) {
                    return answer.body();
                }
                requireBusy(answer.statusCode(), answer.body());
            } catch (IOException gone) {
                pause(A_MOMENT);
            }
            again.incrementAndGet();
        }
    }

    private static void requireBusy(int status, String body) {
        if (status != 503) {
            throw new IllegalStateException(status + ": " + body);
        }
        pause(A_MOMENT);
    }

    /** Whether what was answered is there, once. */
    private Map<String, Object> kept(Databases.Address address) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), "");
                var statement = connection.createStatement()) {
            var ids = new HashSet<String>();
            var rows = statement.executeQuery("select id from contribution");
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            var lost =
                    answered.values().stream().filter(id -> !ids.contains(id)).count();
            var counted = statement.executeQuery(
                    "select (select count(*) from support), (select sum(agree + disagree + pass)"
                            + " from contribution), (select sum(supports) from contribution_tally), (select sum(number) from contribution_tally)");
            counted.next();
            var results = new LinkedHashMap<String, Object>();
            results.put("lost", lost);
            results.put("doubled", ids.size() - (long) answered.size());
            results.put("supportsAnswered", voted.size());
            results.put("supportsThere", counted.getLong(1));
            results.put("supportsCounted", counted.getLong(2));
            results.put("supportsInStatistics", counted.getLong(3));
            results.put("contributionsInStatistics", counted.getLong(4));
            return results;
        }
    }

    private static void pause(Duration duration) {
        var until = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    private static String token(List<String> tokens, long number) {
        return tokens.get((int) Math.floorMod(number, (long) tokens.size()));
    }

    private static URI at(CityProcess city, String path) {
        return URI.create("http://127.0.0.1:" + city.port() + "/api" + path);
    }
}
