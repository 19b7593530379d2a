package org.madang.engine.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.ProcessBuilder;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.madang.api.Step;
import org.madang.api.Tasks;
import org.madang.api.Workload;
import org.osgi.framework.Version;

/** An engine with steps, on the flat class path and in virtual time. */
final class StepBench implements AutoCloseable {

    /** A policy that most tests are about. */
    static final String POLICY = "policy-1";

    final VirtualClock clock = new VirtualClock();
    final StepRegistry registry = new StepRegistry(Duration.ofSeconds(10));
    final Steps steps;
    final Engine engine;
    final StepHost host;
    final Tasks tasks;

    private StepBench(EngineSettings settings, Optional<Clock> other) {
        steps = new Steps(registry, new StepCalls(settings.language()));
        engine = Engine.start(settings, other.orElse(clock), Optional.empty(), List.of(new StepPlugin(steps)));
        engine.begin();
        host = StepHost.start(engine, steps, new StepRetries(3, Duration.ofSeconds(10), 3));
        tasks = new EngineTasks(engine.camunda().getTaskService(), engine.work());
    }

    /** Driven by the test. */
    static StepBench driven() {
        return on(memory());
    }

    /** With threads of its own, which look for work by themselves only once an hour. */
    static StepBench threaded() {
        return on(memory().withWorkers(2));
    }

    /** With threads of its own, in the time of the machine. */
    static StepBench inRealTime() {
        return new StepBench(memory().withWorkers(2), Optional.of(Clock.systemUTC()));
    }

    static StepBench on(EngineSettings settings) {
        return new StepBench(settings, Optional.empty());
    }

    static EngineSettings memory() {
        return EngineSettings.inMemory("steps-" + UUID.randomUUID());
    }

    static ProcessBuilder process(String key) {
        return Bpmn.createExecutableProcess(key).camundaHistoryTimeToLive(30);
    }

    /** Start, one step, a user task. */
    static BpmnModelInstance oneStep(String step) {
        return process("p")
                .startEvent()
                .serviceTask("call")
                .camundaType("external")
                .camundaTopic(step)
                .userTask("after")
                .endEvent()
                .done();
    }

    static void property(BpmnModelInstance model, String activity, String name, String value) {
        var element = (Activity) model.getModelElementById(activity);
        var properties = model.newInstance(CamundaProperties.class);
        var property = model.newInstance(CamundaProperty.class);
        property.setCamundaName(name);
        property.setCamundaValue(value);
        properties.addChildElement(property);
        if (element.getExtensionElements() == null) {
            element.builder().addExtensionElement(properties);
        } else {
            element.getExtensionElements().addChildElement(properties);
        }
    }

    static StepOffer offer(String step, boolean inline) {
        return new StepOffer(
                step, new Version("1.0.0"), 0, inline, new PluginVersion("org.city", new Version("1.2.0")));
    }

    StepProvider inline(String name, Step step) {
        return registry.add(offer(name, true), step);
    }

    StepProvider outside(String name, Step step) {
        return registry.add(offer(name, false), step);
    }

    void deploy(BpmnModelInstance model) {
        deploy(model, null);
    }

    void deploy(BpmnModelInstance model, @Nullable String source) {
        engine.camunda()
                .getRepositoryService()
                .createDeployment()
                .source(source)
                .addModelInstance("model-" + UUID.randomUUID() + ".bpmn", model)
                .deploy();
    }

    String start() {
        return start(Map.of());
    }

    String start(Map<String, Object> variables) {
        return start("p", POLICY, variables);
    }

    String start(String process, String policy, Map<String, Object> variables) {
        return runtime().startProcessInstanceByKey(process, policy, variables).getId();
    }

    /** The activities where the tokens of a process instance wait. */
    List<String> tokens(String instance) {
        var running = runtime()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                > 0;
        return running ? runtime().getActiveActivityIds(instance) : List.of();
    }

    @Nullable
    Object variable(String instance, String name) {
        return runtime().getVariable(instance, name);
    }

    ExternalTask waiting() {
        return external().createExternalTaskQuery().singleResult();
    }

    long waitingCount() {
        return external().createExternalTaskQuery().count();
    }

    Workload workload() {
        return host.workload();
    }

    RuntimeService runtime() {
        return engine.camunda().getRuntimeService();
    }

    ExternalTaskService external() {
        return engine.camunda().getExternalTaskService();
    }

    @Override
    public void close() {
        host.close();
        engine.close();
    }
}
