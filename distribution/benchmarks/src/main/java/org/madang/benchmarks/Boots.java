package org.madang.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts the platform and flat Camunda in processes of their own: cold on an empty home, then warm on the same one. */
final class Boots {

    private final int times;

    Boots(int times) {
        this.times = times;
    }

    /** One start, until the first case was started. */
    private record Boot(double cpuMillis, double wallMillis) {}

    Map<String, Object> run() throws IOException {
        var figures = new LinkedHashMap<String, List<Boot>>();
        for (int time = 0; time < times; time++) {
            for (var contender : List.of("flat", "platform")) {
                var home = Files.createTempDirectory("madang-boot");
                add(figures, contender + "-cold", boot(contender, home));
                add(figures, contender + "-warm", boot(contender, home));
            }
        }
        var results = new LinkedHashMap<String, Object>();
        figures.forEach((name, boots) -> results.put(
                name,
                Map.of(
                        "cpuMillis", Median.of(boots, Boot::cpuMillis),
                        "wallMillis", Median.of(boots, Boot::wallMillis))));
        return results;
    }

    private static void add(Map<String, List<Boot>> figures, String name, Boot boot) {
        figures.computeIfAbsent(name, any -> new ArrayList<>()).add(boot);
    }

    private static Boot boot(String contender, Path home) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), BootProbe.class.getName(), contender, home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var words = said.lines()
                .filter(line -> line.startsWith("ready "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("'%s' did not get ready: %s".formatted(contender, said)))
                .split(" ");
        return new Boot(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
    }
}
