package org.madang.engine.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** Takes the waiting steps that somebody offers, each for a while. */
final class StepQueue {

    /** How long nobody else takes what was taken; a crash delays its work by so much. */
    static final Duration LOCK = Duration.ofSeconds(30);

    private final CommandExecutor commands;
    private final ExternalTaskService tasks;
    private final Steps steps;
    private final String worker;

    StepQueue(ProcessEngineConfigurationImpl engine, Steps steps, String worker) {
        this.commands = engine.getCommandExecutorTxRequired();
        this.tasks = engine.getExternalTaskService();
        this.steps = steps;
        this.worker = worker;
    }

    /** Takes due steps, the oldest first. */
    List<StepTask> take(int atMost) {
        var topics = offered(steps.waiting().topics());
        return topics.isEmpty() ? List.of() : take(atMost, topics);
    }

    /** Looks in the database for what waits there, also from before this engine started or by another one. */
    void look() {
        steps.waiting().topics().addAll(tasks.getTopicNames(false, false, true));
    }

    /** Gives back what can not be called now. */
    void giveBack(String task) {
        try {
            tasks.unlock(task);
        } catch (BadUserRequestException gone) {
            // The process went on without the step, so nobody waits for it.
        }
    }

    /** Gives back whatever a worker of this name holds; for a worker that did not end properly. */
    void giveBackAll() {
        tasks.createExternalTaskQuery().workerId(worker).locked().list().forEach(task -> giveBack(task.getId()));
    }

    /** Keeps what was taken for another while. */
    void keep(String task) {
        try {
            tasks.extendLock(task, worker, LOCK.toMillis());
        } catch (BadUserRequestException gone) {
            // Done meanwhile, or the process went on without it.
        }
    }

    /** When the first postponed step falls due. */
    Optional<Instant> nextDue() {
        return tasks
                .createExternalTaskQuery()
                .locked()
                .withRetriesLeft()
                .active()
                .orderByLockExpirationTime()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(task -> task.getLockExpirationTime().toInstant())
                .findFirst();
    }

    /** Whether some step waits that could be called now. */
    boolean hasDue() {
        return offered(tasks.getTopicNames(false, true, true)).stream()
                .map(topic -> tasks.createExternalTaskQuery().topicName(topic))
                .anyMatch(query -> query.notLocked().withRetriesLeft().active().count() > 0);
    }

    private List<String> offered(Collection<String> topics) {
        return topics.stream()
                .filter(topic -> steps.registry().offers(StepNeed.parse(topic)))
                .toList();
    }

    private List<StepTask> take(int atMost, List<String> topics) {
        var read = new HashMap<String, StepTask>();
        // Whom another worker overtakes vanishes from this list at the end of the command.
        var taken = commands.execute(context -> lockAndRead(context, atMost, topics, read));
        var result = new ArrayList<StepTask>();
        taken.forEach(task -> result.add(read.get(task.getId())));
        return result;
    }

    private List<LockedExternalTask> lockAndRead(
            CommandContext context, int atMost, List<String> topics, Map<String, StepTask> read) {
        var fetch = tasks.fetchAndLock()
                .workerId(worker)
                .maxTasks(atMost)
                .usePriority(true)
                .orderByCreateTime()
                .asc()
                .subscribe();
        for (var topic : topics) {
            fetch = fetch.topic(topic, LOCK.toMillis()).variables(List.of()).localVariables();
        }
        var taken = fetch.execute();
        for (var task : taken) {
            var entity = context.getExternalTaskManager().findExternalTaskById(task.getId());
            read.put(task.getId(), StepTask.of(entity, steps));
        }
        return taken;
    }
}
