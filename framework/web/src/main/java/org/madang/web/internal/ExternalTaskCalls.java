package org.madang.web.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.madang.api.StepResult;
import org.madang.api.Values;
import org.madang.engine.ExternalTask;
import org.madang.engine.ExternalTasks;
import org.madang.engine.ExternalTasks.Failure;
import org.madang.engine.ExternalTasks.Held;
import org.madang.engine.ExternalTasks.Wanted;
import org.madang.identity.Caller;
import org.madang.web.internal.ExternalTaskBodies.BpmnError;
import org.madang.web.internal.ExternalTaskBodies.Complete;
import org.madang.web.internal.ExternalTaskBodies.ExtendLock;
import org.madang.web.internal.ExternalTaskBodies.Failed;
import org.madang.web.internal.ExternalTaskBodies.Fetch;
import org.madang.web.internal.ExternalTaskBodies.Topic;

/** Lets a caller do the steps its key is for, and see no others. */
final class ExternalTaskCalls {

    private static final long LONGEST_LOCK = Duration.ofDays(30).toMillis();
    private static final long LONGEST_PAUSE = Duration.ofDays(365).toMillis();
    private static final long LONGEST_PATIENCE = Duration.ofMinutes(30).toMillis();
    private static final int MOST_TASKS = 1000;
    private static final int MOST_RETRIES = 1000;
    private static final int USUAL_TASKS = 10;

    private final Services services;
    private final LongPolls polls;

    ExternalTaskCalls(Services services, LongPolls polls) {
        this.services = services;
        this.polls = polls;
    }

    /** @throws Refusal 403 when the key is for none or not for all of the steps */
    CompletableFuture<List<Map<String, @Nullable Object>>> fetch(Caller caller, Fetch body) {
        checkSorting(body);
        var topics = checkedTopics(caller, body.topics().orElse(List.of()));
        var wanted = new Wanted(
                workerOf(caller, body.workerId()),
                (int) between("/maxTasks", body.maxTasks().orElse(USUAL_TASKS), 1, MOST_TASKS),
                body.usePriority().orElse(true),
                topics.values().stream().map(ExternalTaskCalls::topic).toList());
        var patience = Duration.ofMillis(
                between("/asyncResponseTimeout", body.asyncResponseTimeout().orElse(0L), 0, LONGEST_PATIENCE));
        return polls.fetch(caller.id(), wanted, patience)
                .thenApply(found -> found.stream()
                        .map(task -> ExternalTaskView.locked(task, topics.get(task.step())))
                        .toList());
    }

    Map<String, @Nullable Object> get(Caller caller, String id) {
        return ExternalTaskView.bare(task(caller, id));
    }

    void complete(Caller caller, String id, Complete body) {
        tasks().complete(
                        held(caller, id, body.workerId()),
                        TypedValues.read("variables", body.variables()),
                        TypedValues.read("localVariables", body.localVariables()));
    }

    void fail(Caller caller, String id, Failed body) {
        requireNone("/variables", body.variables());
        requireNone("/localVariables", body.localVariables());
        var failure = new Failure(
                body.errorMessage().orElse("The worker gave no reason"),
                body.errorDetails().orElse(""),
                (int) between("/retries", body.retries().orElse(0), 0, MOST_RETRIES),
                Duration.ofMillis(between("/retryTimeout", body.retryTimeout().orElse(0L), 0, LONGEST_PAUSE)));
        tasks().fail(held(caller, id, body.workerId()), failure);
    }

    void bpmnError(Caller caller, String id, BpmnError body) {
        if (body.errorCode().isBlank()) {
            throw Refusal.badInput("/errorCode", "is blank");
        }
        var refused =
                new StepResult.Refused(body.errorCode(), body.errorMessage().orElse(body.errorCode()));
        Values outputs = TypedValues.read("variables", body.variables());
        tasks().refuse(held(caller, id, body.workerId()), refused, outputs);
    }

    void extendLock(Caller caller, String id, ExtendLock body) {
        var lock = between("/newDuration", body.newDuration(), 1, LONGEST_LOCK);
        tasks().extend(held(caller, id, body.workerId()), Duration.ofMillis(lock));
    }

    /** Only what this caller holds, under whatever name of a worker. */
    void unlock(Caller caller, String id) {
        var task = task(caller, id);
        task.lock()
                .filter(lock -> lock.worker().startsWith(prefix(caller)))
                .ifPresentOrElse(lock -> tasks().unlock(new Held(id, lock.worker())), () -> {
                    throw Refusal.of(400, "External task '%s' is not held by this key".formatted(id));
                });
    }

    private static void requireNone(String field, Optional<Map<String, TypedValues.Typed>> variables) {
        if (!variables.orElse(Map.of()).isEmpty()) {
            throw Refusal.badInput(field, "must be empty: work that failed hands nothing over");
        }
    }

    /** The worker's own name behind the key's, so that nobody can answer for another key's worker. */
    private static String workerOf(Caller caller, String worker) {
        if (worker.isBlank() || worker.length() > 100) {
            throw Refusal.badInput("/workerId", "has 1 to 100 characters");
        }
        return prefix(caller) + worker;
    }

    private static String prefix(Caller caller) {
        return caller.id() + ":";
    }

    private static void checkSorting(Fetch body) {
        body.sorting().orElse(List.of()).forEach(sort -> {
            if (!sort.sortBy().equals("createTime")
                    || !sort.sortOrder().orElse("asc").equals("asc")) {
                throw Refusal.badInput("/sorting", "can only be createTime, asc: what waits longest goes first");
            }
        });
    }

    private static Map<String, Topic> checkedTopics(Caller caller, List<Topic> topics) {
        var checked = new LinkedHashMap<String, Topic>();
        for (var topic : topics) {
            if (!caller.mayServe(topic.topicName())) {
                throw Refusal.of(
                        403,
                        "This key is not for step '%s'; an administrator makes one with the scope 'step:%s'"
                                .formatted(topic.topicName(), topic.topicName()));
            }
            between("/topics/lockDuration", topic.lockDuration(), 1, LONGEST_LOCK);
            if (checked.put(topic.topicName(), topic) != null) {
                throw Refusal.badInput("/topics", "names '%s' twice".formatted(topic.topicName()));
            }
        }
        return checked;
    }

    private static ExternalTasks.Topic topic(Topic topic) {
        var processes = new ArrayList<>(topic.processDefinitionKeyIn().orElse(List.of()));
        topic.processDefinitionKey().ifPresent(processes::add);
        Set<String> keys = new HashSet<>(processes);
        return new ExternalTasks.Topic(
                topic.topicName(), Duration.ofMillis(topic.lockDuration()), topic.businessKey(), keys);
    }

    /** What is not for this key is not there for it. */
    private ExternalTask task(Caller caller, String id) {
        return Optional.of(id)
                .flatMap(tasks()::find)
                .filter(task -> caller.mayServe(task.step()))
                .orElseThrow(() -> Refusal.of(404, "There is no external task '%s' for this key".formatted(id)));
    }

    private Held held(Caller caller, String id, String worker) {
        return new Held(task(caller, id).id(), workerOf(caller, worker));
    }

    private static long between(String field, long given, long least, long most) {
        if (given < least || given > most) {
            throw Refusal.badInput(field, "must be from %d to %d".formatted(least, most));
        }
        return given;
    }

    private ExternalTasks tasks() {
        return services.get(ExternalTasks.class);
    }
}
