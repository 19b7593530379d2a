package org.madang.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.madang.api.Packs;
import org.madang.api.PolicyId;
import org.madang.api.Step;
import org.madang.api.StepCall;
import org.madang.api.StepResult;
import org.madang.api.Tasks;
import org.madang.api.Values;
import org.madang.platform.Platform;

/** The platform as it is shipped, its steps inline or by external task. */
final class OnPlatform implements Contender {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Platform platform;
    private final Step driver;
    private final Tasks tasks;
    private final CaseIds ids = new CaseIds();

    OnPlatform(CountingDataSource database, Path home, boolean inline) throws IOException {
        DriverBundle.write(home.resolve("plugins"), inline);
        this.platform = Platform.builder()
                .home(home)
                .dataSource(database)
                .patience(PATIENCE)
                .plugins(home.resolve("plugins"))
                .start();
        this.driver = platform.service(Step.class);
        this.tasks = platform.service(Tasks.class);
        Packing.deploy(platform.service(Packs.class), home);
    }

    @Override
    public void start() {
        drive(DriverActivator.START, ids.next());
    }

    @Override
    public int completeOpenTasks() {
        return Clerk.completeOpen(tasks);
    }

    @Override
    public Passed passed() {
        return drive("count", "any");
    }

    @Override
    public void close() {
        platform.close();
    }

    private Passed drive(String what, String policy) {
        var call = new StepCall(new PolicyId(policy), Models.PROCESS, what, Values.none(), Locale.ENGLISH);
        var outputs = ((StepResult.Done) run(call)).outputs();
        return new Passed(
                outputs.number(DriverActivator.FIRST).orElseThrow(),
                outputs.number(DriverActivator.LAST).orElseThrow());
    }

    private StepResult run(StepCall call) {
        try {
            return driver.run(call);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
