package org.madang.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs all contenders on one kind of database, round by round in turn, so that the machine's moods hit all alike. */
final class Comparison {

    private static final int COUNTED = 100;

    private final Databases databases;
    private final Plan plan;

    Comparison(Databases databases, Plan plan) {
        this.databases = databases;
        this.plan = plan;
    }

    Map<String, Object> run() throws IOException {
        var rivals = new ArrayList<Rival>();
        try {
            for (var contender : plan.contenders()) {
                var id = contender.id();
                rivals.add(Rival.start(contender, databases.home(id), databases.create(id)));
            }
            return describe(rivals, rounds(rivals));
        } finally {
            rivals.forEach(Rival::close);
        }
    }

    private Map<Contenders, List<Round>> rounds(List<Rival> rivals) throws IOException {
        var rounds = new EnumMap<Contenders, List<Round>>(Contenders.class);
        for (int round = -plan.warmUp(); round < plan.rounds(); round++) {
            for (var rival : rivals) {
                var result = rival.run(plan.instances());
                Progress.say(round, rival, result);
                if (round >= 0) {
                    rounds.computeIfAbsent(rival.contender(), any -> new ArrayList<>())
                            .add(result);
                }
            }
        }
        return rounds;
    }

    private Map<String, Object> describe(List<Rival> rivals, Map<Contenders, List<Round>> rounds) throws IOException {
        var results = new LinkedHashMap<String, Object>();
        for (var rival : rivals) {
            results.put(rival.contender().id(), figures(rival, rounds.getOrDefault(rival.contender(), List.of())));
        }
        results.put("ratios", Ratios.of(rounds));
        return results;
    }

    private static Map<String, Object> figures(Rival rival, List<Round> rounds) throws IOException {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("instancesPerSecond", Median.of(rounds, Round::instancesPerSecond));
        figures.put("stepsPerSecond", Median.of(rounds, Round::stepsPerSecond));
        figures.put("cpuMillisPerInstance", Median.of(rounds, Round::cpuMillisPerInstance));
        var counts = rival.count(COUNTED);
        figures.put("statementsPerInstance", counts.statements() / (double) COUNTED);
        figures.put("commitsPerInstance", counts.commits() / (double) COUNTED);
        return figures;
    }
}
