package org.madang.charter.oracle;

import org.madang.charter.oracle.Draft.Box;

/** Draws single steps. */
final class Works {

    private static final String EXTERNAL = "camunda:type='external' camunda:topic='t'";
    private static final String MAPPED = "<camunda:inputOutput><camunda:inputParameter"
            + " name='a'>1</camunda:inputParameter><camunda:outputParameter name='b'>2</camunda:outputParameter>"
            + "</camunda:inputOutput>";

    private final Sheet sheet;
    private final Events events;

    Works(Sheet sheet) {
        this.sheet = sheet;
        this.events = new Events(sheet);
    }

    /** A task or an event. */
    Box work(Draft draft) {
        return switch (sheet.random.nextInt(8)) {
            case 0 -> sheet.box(draft, "C", "intermediateCatchEvent", "", events.outside());
            case 1 -> sheet.box(draft, "W", "intermediateThrowEvent", "", events.thrown());
            default -> task(draft);
        };
    }

    Box task(Draft draft) {
        var box = switch (sheet.random.nextInt(10)) {
            case 0, 1 -> automatic(draft);
            case 2, 3 -> sheet.box(draft, "X", sheet.any("serviceTask", "sendTask", "businessRuleTask"), EXTERNAL, "");
            case 4 -> sheet.box(draft, "R", "receiveTask", sheet.declared("messageRef='m%d'", "message", "m"), "");
            default -> sheet.box(draft, "U", "userTask", "", "");
        };
        if (sheet.once(7)) {
            box.body = many(box.id);
        }
        if (sheet.once(20)) {
            box.extensions = MAPPED;
        }
        return box;
    }

    private Box automatic(Draft draft) {
        return switch (sheet.random.nextInt(6)) {
            case 0 -> sheet.box(draft, "T", "manualTask", "", "");
            case 1 ->
                sheet.box(
                        draft,
                        "T",
                        sheet.any("serviceTask", "sendTask", "businessRuleTask"),
                        "camunda:expression='${true}'",
                        "");
            case 2 -> sheet.box(draft, "T", "serviceTask", "camunda:delegateExpression='${step}'", "");
            case 3 -> sheet.box(draft, "T", "sendTask", "camunda:class='org.madang.charter.oracle.Passing'", "");
            case 4 ->
                sheet.box(
                        draft,
                        "T",
                        "businessRuleTask",
                        "camunda:decisionRef='D' camunda:mapDecisionResult='singleEntry' camunda:resultVariable='r'",
                        "");
            default -> sheet.box(draft, "T", "task", "", "");
        };
    }

    /** Lets a step be done several times. */
    String many(String id) {
        var often = switch (sheet.random.nextInt(6)) {
            case 0 -> "<loopCardinality>${oracle.count('%s')}</loopCardinality>".formatted(id);
            case 1 -> "<loopCardinality>${2}</loopCardinality>";
            case 2 -> "";
            default -> "<loopCardinality>%d</loopCardinality>".formatted(sheet.random.nextInt(4));
        };
        var collection = often.isEmpty() ? " camunda:collection=\"${oracle.items('%s')}\"".formatted(id) : "";
        var until = switch (sheet.random.nextInt(5)) {
            case 0 -> "<completionCondition>${oracle.enough('%s')}</completionCondition>".formatted(id);
            case 1 -> "<completionCondition>${nrOfCompletedInstances >= 1}</completionCondition>";
            case 2 -> "<completionCondition>${nrOfCompletedInstances / nrOfInstances >= 0.5}</completionCondition>";
            default -> "";
        };
        return "<multiInstanceLoopCharacteristics isSequential='%s'%s>%s%s</multiInstanceLoopCharacteristics>"
                .formatted(sheet.random.nextBoolean(), collection, often, until);
    }
}
