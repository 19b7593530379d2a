package org.madang.server.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.madang.platform.Platform;
import org.madang.platform.PlatformBuilder;

/** A running platform, with what a program of its own adds: health, status, and an orderly end. */
final class Server implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(90);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Health health;
    private final HealthServer http;
    private final Platform platform;

    private final ControlServer control;

    private Server(Health health, HealthServer http, Platform platform) {
        this.health = health;
        this.http = http;
        this.platform = platform;
        this.control = ControlServer.open(platform);
    }

    static Server start(PlatformBuilder builder, int port) {
        var health = new Health();
        var http = HealthServer.open(port, health);
        try {
            var server = new Server(health, http, builder.start());
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "madang-stop"));
            server.publish();
            health.watch(server.platform);
            return server;
        } catch (RuntimeException failure) {
            http.close();
            throw failure;
        }
    }

    int port() {
        return http.port();
    }

    /** Keeps the status file up to date until the program is told to end. */
    void runUntilStopped() throws InterruptedException {
        while (!asked.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
            publish();
        }
        close();
    }

    @Override
    public void close() {
        if (stopped.getCount() > 0) {
            health.stopping();
            control.close();
            http.close();
            platform.close();
            stopped.countDown();
        }
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
}
