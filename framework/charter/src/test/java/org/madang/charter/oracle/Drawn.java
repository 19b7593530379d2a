package org.madang.charter.oracle;

import java.util.List;

/** What the checker understands besides BPMN's elements and events, as {@link Constructs} names it. */
final class Drawn {

    static final List<String> BESIDES = List.of(
            "async",
            "asyncAfter",
            "asyncBefore",
            "boundaryEvent staying timer",
            "businessRuleTask decisionRef",
            "businessRuleTask external",
            "callActivity",
            "completionCondition",
            "completionCondition by data",
            "condition after exclusiveGateway",
            "condition after exclusiveGateway on data",
            "condition after inclusiveGateway",
            "condition after inclusiveGateway on data",
            "condition after no gateway",
            "condition after no gateway on data",
            "condition after parallelGateway",
            "endEvent message expression",
            "endEvent message external",
            "intermediateThrowEvent message expression",
            "intermediateThrowEvent message external",
            "laneSet",
            "loopCardinality",
            "loopCardinality by data",
            "sendTask class",
            "serviceTask delegateExpression",
            "several by a collection",
            "several businessRuleTask parallel",
            "several businessRuleTask sequential",
            "several callActivity parallel",
            "several callActivity sequential",
            "several receiveTask parallel",
            "several receiveTask sequential",
            "several sendTask parallel",
            "several sendTask sequential",
            "several serviceTask parallel",
            "several serviceTask sequential",
            "several subProcess parallel",
            "several subProcess sequential",
            "several userTask parallel",
            "several userTask sequential",
            "textAnnotation",
            "timeCycle counted",
            "timeCycle cron",
            "timeCycle for ever",
            "timeDate",
            "timeDuration");

    private Drawn() {}
}
