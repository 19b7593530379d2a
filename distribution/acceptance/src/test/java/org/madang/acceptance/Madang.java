package org.madang.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The distribution as it stands after the build, run as its users run it. */
final class Madang {

    static final Path DISTRIBUTION = Path.of("..", "server", "target", "madang");

    private Madang() {}

    /** What a finished command said. */
    record Said(int exit, String out, String err) {}

    /** Runs a command to its end. */
    static Said run(List<String> arguments, Map<String, String> environment) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("madang-acceptance");
        var process = start(arguments, environment, folder);
        var exit = process.waitFor();
        return new Said(exit, Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    /** Starts a command; what it says goes into files of the folder. */
    static Process start(List<String> arguments, Map<String, String> environment, Path folder) throws IOException {
        var words = new ArrayList<String>();
        words.add(DISTRIBUTION
                .resolve("bin")
                .resolve("madang")
                .toAbsolutePath()
                .normalize()
                .toString());
        words.addAll(arguments);
        var builder = new ProcessBuilder(words)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }
}
