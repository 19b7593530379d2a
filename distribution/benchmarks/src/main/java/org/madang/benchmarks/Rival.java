package org.madang.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A contender in a process of its own, seen from the process that compares. */
final class Rival implements AutoCloseable {

    /** What its lines to us begin with. */
    static final String MARK = "#madang ";

    private final Contenders contender;
    private final Path log;
    private final Process process;
    private final BufferedReader answers;
    private final PrintWriter orders;
    private final Boot boot;

    private Rival(Contenders contender, Path log, Process process) throws IOException {
        this.contender = contender;
        this.log = log;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        var words = answer();
        this.boot = new Boot(Double.parseDouble(words.get(1)), Double.parseDouble(words.get(2)));
    }

    /** What a start cost until the first case was started. */
    record Boot(double cpuMillis, double wallMillis) {}

    /** What the database was sent. */
    record Counts(long statements, long commits) {}

    /** Starts it; on the same folder and database it goes on where it was. */
    static Rival start(Contenders contender, Path home, Databases.Address database) throws IOException {
        Files.createDirectories(home);
        var log = home.resolve("log.txt");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        contender.id(),
                        home.toString(),
                        database.url(),
                        database.user())
                .redirectError(log.toFile())
                .start();
        return new Rival(contender, log, process);
    }

    Contenders contender() {
        return contender;
    }

    Boot boot() {
        return boot;
    }

    Round run(int cases) throws IOException {
        orders.println("run " + cases);
        var words = answer();
        return new Round(cases, Double.parseDouble(words.get(0)), Double.parseDouble(words.get(1)));
    }

    Counts count(int cases) throws IOException {
        orders.println("count " + cases);
        var words = answer();
        return new Counts(Long.parseLong(words.get(0)), Long.parseLong(words.get(1)));
    }

    private List<String> answer() throws IOException {
        for (var line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(MARK)) {
                return List.of(line.substring(MARK.length()).split(" "));
            }
        }
        throw new IOException("Contender '%s' has ended; its log is %s".formatted(contender.id(), log));
    }

    @Override
    public void close() {
        orders.close();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
