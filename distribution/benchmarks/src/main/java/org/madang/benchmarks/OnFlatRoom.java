package org.madang.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.madang.api.PolicyId;
import org.madang.api.Step;
import org.madang.api.StepResult;
import org.madang.api.Values;
import org.madang.engine.internal.FlatRoom;
import org.madang.engine.internal.FlatRoom.History;

/** The platform's own engine room on a class path, without OSGi, plugins or domain. */
final class OnFlatRoom implements Contender {

    private final StepCount steps = new StepCount();
    private final CaseIds ids = new CaseIds();
    private final FlatRoom room;

    OnFlatRoom(CountingDataSource database, Path home, boolean inline, History history) throws IOException {
        this.room = FlatRoom.open(database, home, history);
        Step step = call -> {
            steps.work(call.activity());
            return StepResult.Done.withNothing();
        };
        room.provide(Models.STEP, inline, step);
        Packing.deploy(room.packs(), home);
    }

    @Override
    public void start() {
        var policy = new PolicyId(ids.next());
        room.processes().start(Models.PROCESS, policy, Values.none());
    }

    @Override
    public int completeOpenTasks() {
        return Clerk.completeOpen(room.tasks());
    }

    @Override
    public Passed passed() {
        return steps.passed();
    }

    @Override
    public void close() {
        room.close();
    }
}
