package org.madang.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the benchmarks and prints one JSON object. */
@Command(
        name = "benchmarks",
        mixinStandardHelpOptions = true,
        description = "Pairs the platform with Camunda and Flowable on a class path; prints JSON.")
public final class Main implements Callable<Integer> {

    @Option(names = "--databases", split = ",", defaultValue = "h2,postgresql", description = "h2, postgresql")
    private List<String> databases = List.of();

    @Option(names = "--instances", defaultValue = "1000", description = "cases per round (default: ${DEFAULT-VALUE})")
    private int instances;

    @Option(names = "--rounds", defaultValue = "5", description = "rounds that count; one more warms up (default: 5)")
    private int rounds;

    @Option(names = "--boots", defaultValue = "5", description = "cold and warm starts of each (default: 5)")
    private int boots;

    @Option(names = "--json", description = "write the result to this file as well")
    private @Nullable Path json;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var results = new LinkedHashMap<String, Object>();
        results.put("machine", Machine.describe());
        for (var kind : databases) {
            try (var room = Databases.of(kind)) {
                results.put(kind, new Comparison(room, instances, rounds).run());
            }
        }
        results.put("boot", new Boots(boots).run());
        results.put("plugin", new PluginCost().run());
        var text = new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(results);
        System.out.println(text);
        if (json != null) {
            Files.writeString(json, text);
        }
        return 0;
    }
}
