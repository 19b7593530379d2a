package org.madang.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how much people can say at once, and how long lists take, the longer they are; prints one JSON object. */
@Command(
        name = "participation",
        mixinStandardHelpOptions = true,
        description = "Contributions and supports by HTTP and by import, reading at several sizes, beside plain JDBC.")
public final class ParticipationBenchmark implements Callable<Integer> {

    /** The compiler works for a minute or so beside what it compiles. */
    private static final int WARM = 4;

    private static final String BUS = "%EB%B2%84%EC%8A%A4";

    @Option(names = "--database", defaultValue = "postgresql", description = "h2 or postgresql (default)")
    private String database = "postgresql";

    @Option(names = "--sizes", split = ",", defaultValue = "1000,10000", description = "contributions to read among")
    private List<Integer> sizes = List.of();

    @Option(names = "--seconds", defaultValue = "10", description = "how long each figure is measured (default: 10)")
    private int seconds;

    @Option(names = "--writers", defaultValue = "8", description = "people at once (default: 8)")
    private int writers;

    @Option(names = "--supports", defaultValue = "100000", description = "supports to import (default: 100000)")
    private int supports;

    @Option(names = "--policies", defaultValue = "0", description = "other policies to list (default: none)")
    private int policies;

    @Option(names = "--json", description = "write the result to this file as well")
    private @Nullable Path json;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ParticipationBenchmark()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var results = new LinkedHashMap<String, Object>();
        results.put("machine", Machine.describe());
        try (var databases = Databases.of(database)) {
            var address = databases.create("city");
            try (var city = TalkingCity.on(address, Files.createDirectories(databases.home("city")))) {
                results.put("writing", writing(city, address));
                city.propose(policies);
                results.put("reading", reading(city, address));
                results.put("import", supporting(city));
            }
        }
        var text = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(results);
        System.out.println(text);
        if (json != null) {
            Files.writeString(json, text);
        }
        return 0;
    }

    /** The platform and plain JDBC take turns on the same database, so that a slow machine is slow for both. */
    private Map<String, Object> writing(TalkingCity city, Databases.Address address) throws SQLException {
        var sessions = city.residents(writers);
        var path = "/consultations/" + city.consultation() + "/contributions";
        var said = Map.of("text", "밤에도 버스가 필요합니다.", "language", "ko");
        Rate.Work contribute = worker -> city.send("POST", path, sessions.get(worker), said);
        Progress.say("warming up "
                + Rate.of(writers, half().multipliedBy(WARM), contribute).describe());
        var spent = Usage.cpuUntilNow();
        var plain = new ArrayList<Rate>();
        var spoken = new ArrayList<Rate>();
        for (var round = 0; round < 2; round++) {
            plain.add(plainCommits(address));
            spent = Usage.cpuUntilNow();
            spoken.add(Rate.of(writers, half(), contribute));
            spent = Usage.cpuUntilNow() - spent;
        }
        var id = city.send("POST", path, sessions.get(0), said)
                .get("contribution")
                .get("id")
                .asText();
        var results = new LinkedHashMap<String, Object>();
        // Of this process, which is the server and those who speak; the database is not in it.
        results.put(
                "cpuMillisForOneContribution",
                rounded(spent / spoken.get(1).nanos().size()));
        results.put("plainJdbcCommits", described(plain));
        results.put("contributionsByHttp", described(spoken));
        results.put("contributionsOfPlainJdbc", rounded(perSecond(spoken) / perSecond(plain)));
        results.put("supportsByHttp", supportsOf(city, sessions, id).describe());
        // What the same callers reach when nobody has to be known and nothing is kept: the most there can be.
        results.put(
                "nothingByHttp", Rate.of(writers, half(), worker -> city.live()).describe());
        Progress.say("writing " + results);
        return results;
    }

    private Rate supportsOf(TalkingCity city, List<String> sessions, String contribution) {
        var opinion = Map.of("support", "AGREE");
        return Rate.of(
                writers,
                half(),
                worker ->
                        city.send("PUT", "/contributions/" + contribution + "/support", sessions.get(worker), opinion));
    }

    private Map<String, Object> reading(TalkingCity city, Databases.Address address) throws SQLException {
        var results = new LinkedHashMap<String, Object>();
        var before = 0;
        for (var size : sizes) {
            var start = System.nanoTime();
            city.importContributions(before, size);
            var perSecond = (size - before) * 1e9 / (System.nanoTime() - start);
            settle(address);
            if (before == 0) {
                Progress.say("warming up " + pages(city, size));
            }
            before = size;
            var figures = pages(city, size);
            figures.put("contributionsImportedPerSecond", rounded(perSecond));
            figures.put("exportJson", export(city, "ndjson"));
            figures.put("exportCsv", export(city, "csv"));
            results.put(Integer.toString(size), figures);
            Progress.say("reading among " + size + " " + figures);
        }
        return results;
    }

    /** What a database does by itself in the minutes after so much was brought in is not measured with what follows. */
    private void settle(Databases.Address address) throws SQLException {
        if (database.equals("postgresql")) {
            try (var connection = DriverManager.getConnection(address.url(), address.user(), "")) {
                execute(connection, "vacuum analyze");
                execute(connection, "checkpoint");
            }
        }
    }

    private static Map<String, Object> export(TalkingCity city, String format) {
        var start = System.nanoTime();
        var bytes = city.export(format);
        return Map.of("bytes", bytes, "seconds", rounded((System.nanoTime() - start) / 1e9));
    }

    private Map<String, Object> pages(TalkingCity city, int among) {
        var policy = "/policies/" + city.policy().value();
        var paths = new LinkedHashMap<String, String>();
        paths.put("firstPage", policy + "/contributions");
        paths.put("openOnly", policy + "/contributions?status=OPEN");
        paths.put("timeline", policy + "/timeline");
        paths.put("middle", policy + "/contributions?after=" + among / 2);
        paths.put("searchCommon", policy + "/contributions?q=" + BUS);
        paths.put("searchSeldom", policy + "/contributions?q=500");
        paths.put("searchNone", policy + "/contributions?q=nowhere");
        paths.put("policies", "/policies");
        paths.put("policiesByText", "/policies?q=" + BUS);
        paths.put("policiesByTitle", "/policies?sort=TITLE");
        paths.put("statistics", policy + "/contribution-counts");
        var figures = new LinkedHashMap<String, Object>();
        paths.forEach((name, path) -> {
            Rate.of(1, Duration.ofSeconds(1), worker -> city.get(path));
            figures.put(name, Rate.of(1, half(), worker -> city.get(path)).describe());
        });
        return figures;
    }

    private Map<String, Object> supporting(TalkingCity city) {
        var start = System.nanoTime();
        city.importSupports(supports, Math.min(1000, sizes.get(0)));
        var perSecond = supports * 1e9 / (System.nanoTime() - start);
        Progress.say("supports imported per second " + rounded(perSecond));
        return Map.of("supports", supports, "perSecond", rounded(perSecond));
    }

    private Rate plainCommits(Databases.Address address) throws SQLException {
        var number = new AtomicLong(System.nanoTime());
        var connections = new ArrayList<Connection>();
        try {
            for (var worker = 0; worker < writers; worker++) {
                connections.add(DriverManager.getConnection(address.url(), address.user(), ""));
            }
            execute(
                    connections.get(0),
                    "create table if not exists plain_row (id bigint primary key, text varchar(1000))");
            return Rate.of(writers, half(), worker -> insert(connections.get(worker), number.incrementAndGet()));
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private static void insert(Connection connection, long id) throws SQLException {
        try (var insert = connection.prepareStatement("insert into plain_row (id, text) values (?, ?)")) {
            insert.setLong(1, id);
            insert.setString(2, "밤에도 버스가 필요합니다.");
            insert.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Duration half() {
        return Duration.ofMillis(seconds * 500L);
    }

    private static List<Map<String, Object>> described(List<Rate> rates) {
        return rates.stream().map(Rate::describe).toList();
    }

    private static double perSecond(List<Rate> rates) {
        return rates.stream().mapToDouble(Rate::perSecond).sum();
    }

    private static double rounded(double figure) {
        return Math.round(figure * 100) / 100.0;
    }
}
