package org.madang.engine.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTaskQueryTopicBuilder;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.madang.engine.ExternalTask;
import org.madang.engine.ExternalTasks.Topic;
import org.madang.engine.ExternalTasks.Wanted;

/** Takes waiting tasks for a worker outside. */
final class ExternalFetch {

    private final ProcessEngineConfigurationImpl engine;
    private final CommandExecutor commands;
    private final ExternalTaskService tasks;
    private final Steps steps;
    private final StepRetries retries;

    ExternalFetch(ProcessEngineConfigurationImpl engine, Steps steps, StepRetries retries) {
        this.engine = engine;
        this.commands = engine.getCommandExecutorTxRequired();
        this.tasks = engine.getExternalTaskService();
        this.steps = steps;
        this.retries = retries;
    }

    List<ExternalTask> take(Wanted wanted) {
        var read = new LinkedHashMap<String, ExternalTask>();
        var unreadable = new LinkedHashMap<StepTask, Exception>();
        // Whom another worker overtakes vanishes from this list at the end of the command.
        var taken = commands.execute(context -> {
            var locked = lock(wanted);
            locked.forEach(task -> read(context, task, read, unreadable));
            return locked;
        });
        var settling = new StepSettling(engine, steps.waiting(), wanted.worker(), retries);
        unreadable.forEach((task, failure) -> settling.fail(
                task,
                "Step '%s' can not be asked for: %s".formatted(task.need().name(), failure.getMessage()),
                failure));
        return found(taken, read);
    }

    private static List<ExternalTask> found(List<LockedExternalTask> taken, Map<String, ExternalTask> read) {
        var found = new ArrayList<ExternalTask>();
        for (var task : taken) {
            var readable = read.get(task.getId());
            if (readable != null) {
                found.add(readable);
            }
        }
        return found;
    }

    private List<LockedExternalTask> lock(Wanted wanted) {
        var fetch = tasks.fetchAndLock()
                .workerId(wanted.worker())
                .maxTasks(wanted.most())
                .usePriority(wanted.usePriority())
                .orderByCreateTime()
                .asc()
                .subscribe();
        var any = false;
        for (var topic : wanted.topics()) {
            for (var name : topicNames(topic).toList()) {
                fetch = limited(fetch.topic(name, topic.lock().toMillis()), topic);
                any = true;
            }
        }
        return any ? fetch.execute() : List.of();
    }

    private static ExternalTaskQueryTopicBuilder limited(ExternalTaskQueryTopicBuilder fetch, Topic topic) {
        var bare = fetch.variables(List.of()).localVariables();
        var ofPolicy = topic.policy().map(bare::businessKey).orElse(bare);
        return topic.processes().isEmpty()
                ? ofPolicy
                : ofPolicy.processDefinitionKeyIn(topic.processes().toArray(String[]::new));
    }

    /** Also those that ask for certain versions of the step. */
    private Stream<String> topicNames(Topic topic) {
        return Stream.concat(
                        Stream.of(topic.step()),
                        steps.waiting().topics().stream()
                                .filter(name -> StepNeed.parse(name).name().equals(topic.step())))
                .distinct();
    }

    private void read(
            CommandContext context,
            LockedExternalTask locked,
            Map<String, ExternalTask> read,
            Map<StepTask, Exception> unreadable) {
        var entity = context.getExternalTaskManager().findExternalTaskById(locked.getId());
        var task = StepTask.of(entity, steps);
        try {
            read.put(task.id(), ExternalTaskReader.read(entity, task.call().call()));
        } catch (Exception failure) {
            unreadable.put(task, failure);
        }
    }
}
