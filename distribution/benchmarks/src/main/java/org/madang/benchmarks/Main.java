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
        subcommands = CharterCommand.class,
        description = "Pairs the platform with Camunda and Flowable on a class path; prints JSON.")
public final class Main implements Callable<Integer> {

    @Option(names = "--databases", split = ",", defaultValue = "h2,postgresql", description = "h2, postgresql")
    private List<String> databases = List.of();

    @Option(names = "--contenders", split = ",", description = "who takes part (default: all)")
    private List<String> contenders = Contenders.ids();

    @Option(names = "--instances", defaultValue = "500", description = "cases per round (default: ${DEFAULT-VALUE})")
    private int instances;

    @Option(names = "--warm-up", defaultValue = "3", description = "rounds that do not count (default: 3)")
    private int warmUp;

    @Option(names = "--rounds", defaultValue = "5", description = "rounds that count (default: 5); 0: no comparison")
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
        var plan = new Plan(contenders.stream().map(Contenders::of).toList(), instances, warmUp, rounds);
        for (var kind : rounds > 0 ? databases : List.<String>of()) {
            try (var room = Databases.of(kind)) {
                results.put(kind, new Comparison(room, plan).run());
            }
        }
        try (var room = Databases.of("h2")) {
            results.put("boot", new Boots(room, boots).run());
        }
        results.put("plugin", new PluginCost().run());
        var text = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(results);
        System.out.println(text);
        if (json != null) {
            Files.writeString(json, text);
        }
        return 0;
    }
}
