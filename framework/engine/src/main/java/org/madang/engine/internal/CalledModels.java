package org.madang.engine.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects the deployed models that a pack calls, such as a plugin's, and those that they call. */
final class CalledModels {

    private static final String FOLDER = "called/";

    private final PackSurroundings surroundings;
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Deque<XmlFile> unread = new ArrayDeque<>();
    private final Set<String> processes;
    private final Set<String> decisions;

    private CalledModels(PackModels models, PackSurroundings surroundings) {
        this.surroundings = surroundings;
        this.processes = models.processKeys().collect(Collectors.toSet());
        this.decisions = models.decisionKeys().collect(Collectors.toSet());
        this.unread.addAll(models.bpmn());
    }

    /** By a path of their own, none of the pack's. */
    static Map<String, byte[]> of(PackModels models, PackSurroundings surroundings) {
        return new CalledModels(models, surroundings).collect();
    }

    private Map<String, byte[]> collect() {
        while (!unread.isEmpty()) {
            var file = unread.poll();
            var called = file.bpmn("callActivity").flatMap(call -> call.attribute("calledElement").stream());
            add(called, processes, ".bpmn", surroundings::modelOfProcess).forEach(this::readOn);
            var decided = file.elements().stream().flatMap(task -> task.camunda("decisionRef").stream());
            add(decided, decisions, ".dmn", surroundings::modelOfDecision);
        }
        return files;
    }

    /** Adds what is not known yet; says which files are new. */
    private List<String> add(
            Stream<String> keys, Set<String> known, String suffix, Function<String, Optional<byte[]>> find) {
        var added = new ArrayList<String>();
        keys.filter(known::add)
                .forEach(key -> find.apply(key).ifPresent(content -> {
                    var path = FOLDER + key + suffix;
                    files.put(path, content);
                    added.add(path);
                }));
        return added;
    }

    private void readOn(String path) {
        var findings = new ArrayList<Finding>();
        var content = files.getOrDefault(path, new byte[0]);
        unread.addAll(PackCheck.read(Pack.of("called", "called", Map.of(path, content)), findings)
                .bpmn());
    }
}
