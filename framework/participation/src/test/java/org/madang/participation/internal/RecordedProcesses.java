package org.madang.participation.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.madang.api.Problem;
import org.madang.api.Values;
import org.madang.engine.Definition;
import org.madang.engine.ProcessEvent;
import org.madang.engine.Processes;

/** Remembers what it was told; knows every process but {@code missing}. */
final class RecordedProcesses implements Processes {

    final Map<PolicyId, Values> started = new HashMap<>();
    final Set<String> awaited = new HashSet<>();
    final List<String> messages = new ArrayList<>();
    final List<Values> payloads = new ArrayList<>();
    final Map<PolicyId, String> cancelled = new HashMap<>();

    @Override
    public void start(String process, PolicyId policy, Values variables) {
        if (process.equals("missing")) {
            throw new PlatformException(Problem.NOT_FOUND, "No process 'missing'");
        }
        started.put(policy, variables);
    }

    @Override
    public boolean isRunning(PolicyId policy) {
        return started.containsKey(policy) && !cancelled.containsKey(policy);
    }

    @Override
    public void correlate(String message, PolicyId policy, Values values) {
        messages.add(message);
        payloads.add(values);
    }

    @Override
    public boolean awaits(PolicyId policy, String message) {
        return awaited.contains(message);
    }

    @Override
    public void signal(String signal, Values values) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancel(PolicyId policy, String reason) {
        cancelled.put(policy, reason);
    }

    @Override
    public void set(PolicyId policy, Values values) {
        started.put(policy, values);
    }

    @Override
    public Values variables(PolicyId policy) {
        return started.getOrDefault(policy, Values.none());
    }

    @Override
    public Values variables(PolicyId policy, Set<String> names) {
        var found = new HashMap<>(variables(policy).asMap());
        found.keySet().retainAll(names);
        return new Values(found);
    }

    @Override
    public List<Definition> definitions() {
        return List.of();
    }

    @Override
    public List<String> activeActivities(PolicyId policy) {
        return List.of();
    }

    @Override
    public List<ProcessEvent> events(PolicyId policy) {
        return List.of();
    }
}
