package org.madang.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Starts a {@link ServingCity}, kills it, and starts it again where it was. */
final class CityProcess implements AutoCloseable {

    private final Databases.Address database;
    private final Path home;
    private final int port;
    private volatile Process process;
    private volatile String consultation;

    private CityProcess(Databases.Address database, Path home, int port) throws IOException {
        this.database = database;
        this.home = home;
        this.port = port;
        this.process = launched();
        this.consultation = awaited(process);
    }

    static CityProcess start(Databases.Address database, Path home) throws IOException {
        return new CityProcess(database, home, freePort());
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** The consultation in which people speak. */
    String consultation() {
        return consultation;
    }

    /** As {@code kill -9} does it; returns when it serves again. */
    void killAndStart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = launched();
        consultation = awaited(process);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private Process launched() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServingCity.class.getName(),
                        database.url(),
                        database.user(),
                        home.toString(),
                        Integer.toString(port)))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        home.resolveSibling("server.log").toFile()))
                .start();
    }

    private static String awaited(Process process) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(ServingCity.SERVING)) {
                return line.substring(ServingCity.SERVING.length());
            }
        }
        throw new IOException("The server ended before it served; see server.log beside its home");
    }
}
