package org.madang.engine.internal;

import java.util.UUID;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Small models, and engines to run them on. */
final class Models {

    private Models() {}

    /** A fresh database in memory. */
    static EngineSettings inMemory() {
        return EngineSettings.inMemory("engine-" + UUID.randomUUID());
    }

    static void deploy(Engine engine, String name, BpmnModelInstance model) {
        engine.camunda()
                .getRepositoryService()
                .createDeployment()
                .addModelInstance(name + ".bpmn", model)
                .deploy();
    }

    /** Deploys a process of the given content between the tags. */
    static void deploy(Engine engine, String name, String content) {
        engine.camunda()
                .getRepositoryService()
                .createDeployment()
                .addString(name + ".bpmn", xml(name, content))
                .deploy();
    }

    static String xml(String name, String content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <process id="%s" isExecutable="true">
                %s
                  </process>
                </definitions>
                """.formatted(name, content);
    }

    /** Start, one user task 'decide', end. */
    static BpmnModelInstance userTask(String key) {
        return Bpmn.createExecutableProcess(key)
                .name("Adoption of a policy")
                .startEvent()
                .userTask("decide")
                .name("Decide")
                .camundaCandidateGroups("council")
                .endEvent("done")
                .done();
    }
}
