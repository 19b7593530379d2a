package org.madang.benchmarks;

/** The model every contender runs, in the dialect of each: start, step, task of a clerk, step, end. */
final class Models {

    static final String PROCESS = "bench";
    static final String ROLE = "clerk";
    static final String STEP = "bench.step";
    static final String LAST = "last";

    private Models() {}

    /** A service task that calls a bean, in the token's transaction or in a job of its own. */
    static String camunda(boolean async) {
        return model(
                "xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\"",
                "camunda:historyTimeToLive=\"P1D\"",
                "camunda:delegateExpression=\"${work}\" camunda:asyncBefore=\"%s\"".formatted(async),
                "camunda:candidateGroups=\"clerk\"");
    }

    /** The same for Flowable. */
    static String flowable(boolean async) {
        return model(
                "xmlns:flowable=\"http://flowable.org/bpmn\"",
                "",
                "flowable:delegateExpression=\"${work}\" flowable:async=\"%s\"".formatted(async),
                "flowable:candidateGroups=\"clerk\"");
    }

    /** A service task that asks for a step by its name. */
    static String madang() {
        return model(
                "xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\"",
                "camunda:historyTimeToLive=\"P1D\"",
                "camunda:type=\"external\" camunda:topic=\"" + STEP + "\"",
                "camunda:candidateGroups=\"clerk\"");
    }

    private static String model(String namespace, String process, String service, String user) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" %s targetNamespace="bench">
                  <process id="bench" name="Benchmark" isExecutable="true" %s>
                    <startEvent id="start"/>
                    <sequenceFlow id="f1" sourceRef="start" targetRef="first"/>
                    <serviceTask id="first" name="First step" %s/>
                    <sequenceFlow id="f2" sourceRef="first" targetRef="decide"/>
                    <userTask id="decide" name="Decide" %s/>
                    <sequenceFlow id="f3" sourceRef="decide" targetRef="last"/>
                    <serviceTask id="last" name="Last step" %s/>
                    <sequenceFlow id="f4" sourceRef="last" targetRef="end"/>
                    <endEvent id="end"/>
                  </process>
                </definitions>
                """.formatted(namespace, process, service, user, service);
    }
}
