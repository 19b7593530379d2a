package org.madang.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs all contenders on one kind of database, round by round in turn, so that the machine's moods hit all alike. */
final class Comparison {

    private static final int COUNTED = 100;

    private final Databases databases;
    private final int instances;
    private final int rounds;
    private final Map<String, CountingDataSource> open = new LinkedHashMap<>();

    Comparison(Databases databases, int instances, int rounds) {
        this.databases = databases;
        this.instances = instances;
        this.rounds = rounds;
    }

    Map<String, Object> run() throws Exception {
        var contenders = contenders();
        try {
            var figures = new LinkedHashMap<String, List<Round>>();
            for (int round = 0; round <= rounds; round++) {
                for (var contender : contenders) {
                    var result = Round.of(contender, instances);
                    if (round > 0) {
                        figures.computeIfAbsent(contender.name(), name -> new ArrayList<>()).add(result);
                    }
                }
            }
            return describe(contenders, figures);
        } finally {
            contenders.forEach(Contender::close);
            open.values().forEach(CountingDataSource::close);
        }
    }

    private List<Contender> contenders() throws IOException {
        return List.of(
                new FlatCamunda("camunda-sync-no-history", database("camunda-sync-no-history"), false, "none"),
                new FlatCamunda("camunda-async-full-history", database("camunda-async-full-history"), true, "full"),
                new FlatFlowable("flowable-async-full-history", database("flowable-async-full-history"), true, "full"),
                new FlatCamunda("camunda-sync-full-history", database("camunda-sync-full-history"), false, "full"),
                platform("platform-inline", true),
                platform("platform-external", false));
    }

    private Contender platform(String name, boolean inline) throws IOException {
        return new OnPlatform(name, database(name), databases.folder().resolve(name + "-home"), inline);
    }

    private CountingDataSource database(String name) {
        return open.computeIfAbsent(name, databases::create);
    }

    private Map<String, Object> describe(List<Contender> contenders, Map<String, List<Round>> figures) throws Exception {
        var results = new LinkedHashMap<String, Object>();
        for (var contender : contenders) {
            var rows = figures.getOrDefault(contender.name(), List.of());
            var figure = new LinkedHashMap<String, Object>();
            figure.put("instancesPerSecond", Median.of(rows, Round::instancesPerSecond));
            figure.put("stepsPerSecond", Median.of(rows, Round::stepsPerSecond));
            figure.put("cpuMillisPerInstance", Median.of(rows, Round::cpuMillisPerInstance));
            figure.putAll(count(contender));
            results.put(contender.name(), figure);
        }
        return results;
    }

    /** Counts in a round of its own, because counting costs time. */
    private Map<String, Object> count(Contender contender) throws Exception {
        var database = database(contender.name());
        database.count(true);
        var statements = database.statements();
        var commits = database.commits();
        Round.of(contender, COUNTED);
        database.count(false);
        return Map.of(
                "statementsPerInstance", (database.statements() - statements) / (double) COUNTED,
                "commitsPerInstance", (database.commits() - commits) / (double) COUNTED);
    }
}
