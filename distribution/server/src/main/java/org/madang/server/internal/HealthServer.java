package org.madang.server.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** Answers on loopback whether the server lives, and whether it is ready. */
final class HealthServer implements AutoCloseable {

    private static final int THREADS = 2;

    private final HttpServer server;
    private final ExecutorService threads;

    private HealthServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Opens it.
     *
     * @param port where; 0 for any free one
     * @param problems why the server is not ready; nothing when it is
     */
    static HealthServer open(int port, Supplier<List<String>> problems) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            var threads = Executors.newFixedThreadPool(THREADS, HealthServer::thread);
            server.setExecutor(threads);
            server.createContext("/", exchange -> answer(exchange, 404, Map.of("status", "not found")));
            server.createContext("/health/live", exchange -> answer(exchange, 200, Map.of("status", "up")));
            server.createContext("/health/ready", exchange -> ready(exchange, problems.get()));
            server.start();
            return new HealthServer(server, threads);
        } catch (BindException taken) {
            throw new PlatformException(
                    Problem.SETUP, "Port %s is in use; choose another by --port".formatted(port), taken);
        } catch (IOException failure) {
            throw new PlatformException(Problem.SETUP, "Can not listen on port " + port, failure);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void ready(HttpExchange exchange, List<String> problems) throws IOException {
        if (problems.isEmpty()) {
            answer(exchange, 200, Map.of("status", "ready"));
        } else {
            answer(exchange, 503, Map.of("status", "not ready", "problems", problems));
        }
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        try (exchange) {
            var bytes = (Json.write(body) + "\n").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "madang-health");
        thread.setDaemon(true);
        return thread;
    }
}
