package org.madang.server.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.madang.api.FirstAdministrator;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.platform.Platform;
import org.madang.platform.PlatformBuilder;

/** A running platform that speaks HTTP, with what a program of its own adds: status, and an orderly end. */
final class Server implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(90);
    private static final String LOOPBACK = "127.0.0.1";

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Platform platform;
    private final URI address;
    private final ControlServer control;

    private Server(Platform platform, URI address) {
        this.platform = platform;
        this.address = address;
        this.control = ControlServer.open(platform);
    }

    /**
     * Starts it.
     *
     * @param port where it listens; 0 for any free one
     */
    static Server start(PlatformBuilder builder, int port) {
        requireFree(builder.settings().text("madang.host").orElse(LOOPBACK), port);
        var platform = builder.setting("madang.port", Integer.toString(port)).start();
        try {
            var server = new Server(platform, platform.address().orElseThrow(() -> taken(port)));
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "madang-stop"));
            server.publish();
            return server;
        } catch (RuntimeException failure) {
            platform.close();
            throw failure;
        }
    }

    int port() {
        return address.getPort();
    }

    /** Says where it is ready, and to a city without administrators how to have the first. */
    void announce(PrintWriter out) {
        platform.service(FirstAdministrator.class)
                .code()
                .ifPresent(code -> out.printf(
                        "There is no administrator yet. The one-time code for the first: %s%n"
                                + "Send it with a login and a password to POST /api/administrators/first%n",
                        code));
        out.printf("Madang is ready: http://%s:%d/health/ready, home %s%n", LOOPBACK, port(), platform.home());
        out.flush();
    }

    /** Keeps the status file up to date until the program is told to end; says so before the program may. */
    void runUntilStopped(PrintWriter out) throws InterruptedException {
        while (!asked.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
            publish();
        }
        stopAll();
        out.println("Madang has stopped");
        out.flush();
        stopped.countDown();
    }

    @Override
    public void close() {
        if (stopped.getCount() > 0) {
            try {
                stopAll();
            } finally {
                stopped.countDown();
            }
        }
    }

    private void stopAll() {
        control.close();
        platform.close();
    }

    private void publish() {
        StatusFile.in(platform.home())
                .write(new ServerStatus(ProcessHandle.current().pid(), port(), platform.plugins()));
    }

    /** Runs on the thread of the signal: asks, then waits, because the program ends when this returns. */
    private void stop() {
        asked.countDown();
        try {
            stopped.await(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asked before everything is started in vain. */
    private static void requireFree(String host, int port) {
        try {
            new ServerSocket(port, 1, InetAddress.getByName(host)).close();
        } catch (IOException busy) {
            throw taken(port);
        }
    }

    private static PlatformException taken(int port) {
        return new PlatformException(Problem.SETUP, "Port %s is in use; choose another by --port".formatted(port));
    }
}
