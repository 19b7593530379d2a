package org.madang.acceptance;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real Apertium server of this test's own, behind a gate on loopback that can take the server away after some
 * translations.
 */
final class Apertium implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process server;
    private final URI behind;
    private final HttpServer gate;
    private final int last;
    private final AtomicInteger translated = new AtomicInteger();

    private Apertium(Process server, URI behind, HttpServer gate, int last) {
        this.server = server;
        this.behind = behind;
        this.gate = gate;
        this.last = last;
    }

    /** A server that stops for good after so many translations. */
    static Apertium stoppingAfter(int translations) throws IOException {
        var port = freePort();
        var server = new ProcessBuilder("apertium-apy", "-p", Integer.toString(port), "/usr/share/apertium/modes")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var behind = URI.create("http://127.0.0.1:" + port);
        await().atMost(PATIENCE).ignoreExceptions().until(() -> ask(behind.resolve("/listPairs")) == 200);
        var gate = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var apertium = new Apertium(server, behind, gate, translations);
        gate.createContext("/", apertium::pass);
        gate.start();
        return apertium;
    }

    /** A server that stays. */
    static Apertium staying() throws IOException {
        return stoppingAfter(Integer.MAX_VALUE);
    }

    String url() {
        return "http://127.0.0.1:" + gate.getAddress().getPort();
    }

    int translated() {
        return Math.min(translated.get(), last);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var isTranslation = exchange.getRequestURI().getPath().equals("/translate");
            if (isTranslation && translated.incrementAndGet() > last) {
                server.destroyForcibly();
                return;
            }
            forward(exchange);
        }
    }

    private void forward(HttpExchange exchange) throws IOException {
        var connection = (HttpURLConnection)
                behind.resolve(exchange.getRequestURI()).toURL().openConnection();
        connection.setRequestMethod(exchange.getRequestMethod());
        if (exchange.getRequestMethod().equals("POST")) {
            connection.setRequestProperty(
                    "Content-Type", exchange.getRequestHeaders().getFirst("Content-Type"));
            connection.setDoOutput(true);
            try (var body = connection.getOutputStream()) {
                exchange.getRequestBody().transferTo(body);
            }
        }
        var answer = connection.getInputStream().readAllBytes();
        exchange.sendResponseHeaders(connection.getResponseCode(), answer.length);
        exchange.getResponseBody().write(answer);
    }

    private static int ask(URI url) throws IOException {
        return ((HttpURLConnection) url.toURL().openConnection()).getResponseCode();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        gate.stop(0);
        server.destroyForcibly();
    }
}
