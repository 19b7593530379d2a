package org.madang.engine.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.madang.charter.RunningCase.Place;

/** Where a case stands, also in the processes it calls. */
final class CasePlaces {

    private final RuntimeService runtime;
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final List<ProcessInstance> called = new ArrayList<>();
    private final List<String> moving = new ArrayList<>();
    private final List<Place> places;

    /** An element that is open, and the process it is drawn in. */
    record Open(String process, String element) {}

    private CasePlaces(RuntimeService runtime, String instance, String process) {
        this.runtime = runtime;
        this.places = within(runtime.getActivityInstance(instance), process);
    }

    static CasePlaces of(RuntimeService runtime, String instance, String process) {
        return new CasePlaces(runtime, instance, process);
    }

    List<Place> places() {
        return places;
    }

    /** What is open, by what names the very element instance; outer first. */
    Map<String, Open> open() {
        return open;
    }

    /** The processes it calls, and those they call. */
    List<ProcessInstance> called() {
        return called;
    }

    /** The elements at which the engine itself has yet to go on. */
    List<String> moving() {
        return moving;
    }

    private List<Place> within(ActivityInstance scope, String process) {
        Arrays.stream(scope.getChildTransitionInstances()).forEach(one -> moving.add(one.getActivityId()));
        return Arrays.stream(scope.getChildActivityInstances())
                .map(one -> place(one, process))
                .toList();
    }

    private Place place(ActivityInstance one, String process) {
        open.put(one.getId(), new Open(process, one.getActivityId()));
        var inner = callee(one);
        if (inner.isEmpty()) {
            return new Place(one.getActivityId(), within(one, process));
        }
        called.add(inner.get());
        var callee = ((ExecutionEntity) inner.get()).getProcessDefinition().getKey();
        return new Place(
                one.getActivityId(),
                within(runtime.getActivityInstance(inner.get().getId()), callee));
    }

    private Optional<ProcessInstance> callee(ActivityInstance one) {
        if (!"callActivity".equals(one.getActivityType())) {
            return Optional.empty();
        }
        var callers = Arrays.asList(one.getExecutionIds());
        return runtime.createProcessInstanceQuery().superProcessInstanceId(one.getProcessInstanceId()).list().stream()
                .filter(process -> callers.contains(((ExecutionEntity) process).getSuperExecutionId()))
                .findFirst();
    }
}
