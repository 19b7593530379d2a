package org.madang.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;
import org.madang.api.Actor;
import org.madang.api.PackStatus;
import org.madang.api.Packs;
import org.madang.api.Tasks;
import org.madang.api.Values;
import org.madang.platform.Platform;

/** The platform as it is shipped, its steps inline or by external task. */
final class OnPlatform implements Contender {

    private static final int PAGE = 50;
    private static final Actor CLERK = Actor.of("clerk-1", Models.ROLE);

    private final String name;
    private final Platform platform;
    private final LongUnaryOperator driver;
    private final Tasks tasks;
    private final AtomicLong started = new AtomicLong();

    OnPlatform(String name, CountingDataSource database, Path home, boolean inline) throws IOException {
        this.name = name;
        DriverBundle.write(home.resolve("plugins"), inline);
        this.platform = Platform.builder()
                .home(home)
                .dataSource(database)
                .plugins(home.resolve("plugins"))
                .start();
        this.driver = platform.service(LongUnaryOperator.class);
        this.tasks = platform.service(Tasks.class);
        deploy(home.resolve("bench"));
    }

    private void deploy(Path pack) throws IOException {
        Files.createDirectories(pack);
        Files.writeString(pack.resolve("bench.bpmn"), Models.madang());
        var status = platform.service(Packs.class).deploy(pack);
        if (status.state() != PackStatus.State.DEPLOYED) {
            throw new IllegalStateException(status.message());
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void start() {
        driver.applyAsLong(started.getAndIncrement());
    }

    @Override
    public int completeOpenTasks() {
        var open = tasks.forRole(Models.ROLE, PAGE);
        open.forEach(task -> tasks.complete(task.id(), CLERK, Values.none()));
        return open.size();
    }

    @Override
    public long finished() {
        return driver.applyAsLong(DriverActivator.HOW_MANY);
    }

    @Override
    public void close() {
        platform.close();
    }
}
