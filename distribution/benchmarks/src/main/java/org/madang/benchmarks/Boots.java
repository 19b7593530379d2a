package org.madang.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts the platform and flat Camunda in turn: cold on an empty home, then warm on the same one. */
final class Boots {

    private static final List<Contenders> BOOTED =
            List.of(Contenders.CAMUNDA_JOBS_FULL, Contenders.ROOM_INLINE, Contenders.PLATFORM_INLINE);

    private final Databases databases;
    private final int times;

    Boots(Databases databases, int times) {
        this.databases = databases;
        this.times = times;
    }

    Map<String, Object> run() throws IOException {
        var figures = new LinkedHashMap<String, List<Rival.Boot>>();
        for (int time = 0; time < times; time++) {
            for (var contender : BOOTED) {
                var id = contender.id();
                var database = databases.create(id + "-boot-" + time);
                for (var kind : List.of("cold", "warm")) {
                    var boot = boot(contender, id + "-boot-" + time, database);
                    figures.computeIfAbsent(id + ", " + kind, any -> new ArrayList<>())
                            .add(boot);
                    Progress.say("%s %s: %.0f CPU-ms".formatted(id, kind, boot.cpuMillis()));
                }
            }
        }
        var results = new LinkedHashMap<String, Object>();
        figures.forEach((name, boots) -> results.put(name, describe(boots)));
        return results;
    }

    private Rival.Boot boot(Contenders contender, String name, Databases.Address database) throws IOException {
        try (var rival = Rival.start(contender, databases.home(name), database)) {
            return rival.boot();
        }
    }

    private static Map<String, Object> describe(List<Rival.Boot> boots) {
        return Map.of(
                "cpuMillis", Median.of(boots, Rival.Boot::cpuMillis),
                "wallMillis", Median.of(boots, Rival.Boot::wallMillis));
    }
}
