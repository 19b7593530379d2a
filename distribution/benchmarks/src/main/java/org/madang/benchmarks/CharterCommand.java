package org.madang.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times the charter. */
@Command(
        name = "charter",
        mixinStandardHelpOptions = true,
        description = "Times the charter on generated models, and on models that grow; prints JSON.")
final class CharterCommand implements Callable<Integer> {

    private static final int[] CHAIN = {250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000};

    @Option(names = "--seed", defaultValue = "4", description = "of the generated models (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--models", defaultValue = "1000", description = "generated (default: ${DEFAULT-VALUE})")
    private int models;

    @Option(names = "--warm-up", defaultValue = "5", description = "rounds that do not count (default: 5)")
    private int warmUp;

    @Option(names = "--json", description = "write the result to this file as well")
    private @Nullable Path json;

    @Override
    public Integer call() throws Exception {
        var results = new LinkedHashMap<String, Object>();
        results.put("machine", Machine.describe());
        results.put("realSize", new CharterSizes(seed, models).run(warmUp));
        var growth = new CharterGrowth("");
        results.put("split", growth.run("split", IntStream.rangeClosed(2, 24).toArray(), GrowingModels::split));
        var votes = new CharterGrowth("adopt needs more than half of votes cast\n");
        results.put("votes", votes.run("votes", IntStream.rangeClosed(2, 24).toArray(), GrowingModels::votes));
        results.put("chain", growth.run("chain", CHAIN, GrowingModels::chain));
        results.put(
                "deadlines",
                growth.run("deadlines", IntStream.rangeClosed(2, 24).toArray(), GrowingModels::deadlines));
        var text = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(results);
        System.out.println(text);
        if (json != null) {
            Files.writeString(json, text);
        }
        return 0;
    }
}
