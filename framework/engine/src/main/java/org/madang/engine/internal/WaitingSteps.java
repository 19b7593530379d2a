package org.madang.engine.internal;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.madang.api.StepResult.Later;

/** Makes a token wait for its step as an external task, and tells after the commit that it waits. */
final class WaitingSteps {

    private final Set<String> topics = ConcurrentHashMap.newKeySet();
    private final List<Consumer<Duration>> listeners = new CopyOnWriteArrayList<>();

    /** Tells the listener, whenever some step waits, how long it must; what comes back ends that. */
    Runnable onWait(Consumer<Duration> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The topics that tokens of this engine waited for so far. */
    Set<String> topics() {
        return topics;
    }

    /** Only inside an engine command. */
    void add(ExecutionEntity execution, StepNeed need, ExternalTaskActivityBehavior behavior, Optional<Later> later) {
        var priority = Context.getProcessEngineConfiguration()
                .getExternalTaskPriorityProvider()
                .determinePriority(execution, behavior, null);
        var task = ExternalTaskEntity.createAndInsert(execution, need.toString(), priority);
        topics.add(need.toString());
        later.ifPresentOrElse(wait -> postpone(task, wait), () -> tellAfterCommit(Duration.ZERO));
    }

    /** Leaves the task to whoever comes after the time; only inside an engine command. */
    void postpone(ExternalTaskEntity task, Later later) {
        task.setWorkerId(null);
        task.setErrorMessage(later.reason());
        task.setLockExpirationTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(later.after())));
        tellAfterCommit(later.after());
    }

    /** Tells at once that some step waits so long. */
    void tell(Duration wait) {
        listeners.forEach(listener -> listener.accept(wait));
    }

    private void tellAfterCommit(Duration wait) {
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, context -> tell(wait));
    }
}
