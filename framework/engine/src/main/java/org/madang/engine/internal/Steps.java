package org.madang.engine.internal;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.api.StepCall;
import org.madang.api.StepResult;

/** Finds the step a token asks for and calls it. */
final class Steps {

    private final StepRegistry registry;
    private final StepCalls calls;
    private final DeploymentHomes homes = new DeploymentHomes();
    private final WaitingSteps waiting = new WaitingSteps();
    private final RemoteSteps remote = new RemoteSteps();

    Steps(StepRegistry registry, StepCalls calls) {
        this.registry = registry;
        this.calls = calls;
    }

    StepRegistry registry() {
        return registry;
    }

    StepCalls calls() {
        return calls;
    }

    DeploymentHomes homes() {
        return homes;
    }

    WaitingSteps waiting() {
        return waiting;
    }

    RemoteSteps remote() {
        return remote;
    }

    /** What came of the step, in the token's own transaction; nothing when no provider is there that runs inline. */
    Optional<StepResult> runInline(StepNeed need, ExecutionEntity execution) {
        var provider = registry.find(need, homes.of(execution))
                .filter(found -> found.offer().inline());
        return provider.flatMap(found -> callInline(found, calls.of(execution)));
    }

    /** Calls within the transaction of this thread; a failure comes as an exception that rolls it back. */
    static Optional<StepResult> callInline(StepProvider provider, StepCall call) {
        try {
            return provider.call(call);
        } catch (PlatformException | ProcessEngineException deliberate) {
            throw deliberate;
        } catch (Exception | LinkageError failure) {
            throw new PlatformException(Problem.PLUGIN, StepFailure.describe(provider.offer(), call, failure), failure);
        }
    }
}
