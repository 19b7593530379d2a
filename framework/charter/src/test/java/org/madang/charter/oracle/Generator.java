package org.madang.charter.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.madang.charter.oracle.Draft.Arrow;
import org.madang.charter.oracle.Draft.Box;

/** Draws models by chance: first well nested, then some with an arrow or a gateway drawn wrong. */
final class Generator {

    private static final String HEAD = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
            + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
            + " targetNamespace='t'>\n"
            + "<message id='m' name='m'/><signal id='s' name='s'/><error id='e1' errorCode='E1'/><error id='e2'"
            + " errorCode='E2'/><escalation id='x1' escalationCode='X1'/>\n";
    private static final String TIMER = "<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>";
    private static final String MESSAGE = "<messageEventDefinition messageRef='m%d'/>";
    private static final String SIGNAL = "<signalEventDefinition signalRef='s%d'/>";

    private final Random random;
    private final List<Draft> scopes = new ArrayList<>();
    private final StringBuilder names = new StringBuilder();
    private int left;
    private int count;
    private int flows;

    private Generator(long seed) {
        random = new Random(seed);
        left = 4 + random.nextInt(9);
    }

    /** A model of at most fourteen nodes or so; always the same for the same seed. */
    static String model(long seed) {
        return new Generator(seed).draw();
    }

    /** A piece with one way in and one way out. */
    private record Piece(Box first, Box last) {}

    private String draw() {
        var draft = scope(0, "");
        var called = random.nextInt(6) == 0;
        if (called) {
            insertCall(draft);
        }
        var wrong = random.nextInt(4);
        for (var i = 0; i < wrong; i++) {
            spoil();
        }
        var processes = process("P", draft);
        if (called) {
            left = 3;
            processes += process("Q", scope(1, ""));
        }
        return HEAD + names + "\n" + processes + "</definitions>";
    }

    private static String process(String id, Draft draft) {
        return "<process id='%s' isExecutable='true'>\n%s</process>\n".formatted(id, draft.xml());
    }

    private void insertCall(Draft draft) {
        draft.boxes.stream()
                .filter(box -> box.tag.equals("userTask") && box.body.isEmpty())
                .findFirst()
                .ifPresent(box -> {
                    box.tag = "callActivity";
                    box.attributes = "calledElement='Q'";
                });
    }

    private String id(String prefix) {
        return prefix + ++count;
    }

    private Box box(Draft draft, String prefix, String tag, String attributes, String body) {
        var box = new Box(id(prefix), tag, attributes, body);
        draft.boxes.add(box);
        left--;
        return box;
    }

    private Arrow arrow(Draft draft, Box from, Box to, boolean asks) {
        var arrow = new Arrow("f" + ++flows, from, to, asks);
        draft.arrows.add(arrow);
        return arrow;
    }

    private Draft scope(int depth, String startEvent) {
        var draft = new Draft();
        scopes.add(draft);
        var start = new Box(id("S"), "startEvent", "", startEvent);
        draft.boxes.add(start);
        var piece = piece(draft, depth);
        arrow(draft, start, piece.first(), false);
        arrow(draft, piece.last(), end(draft, depth), false);
        if (random.nextInt(7) == 0 && left > 1) {
            eventScope(draft, depth);
        }
        return draft;
    }

    private Box end(Draft draft, int depth) {
        var body = switch (random.nextInt(10)) {
            case 0 -> "<terminateEventDefinition/>";
            case 1 -> depth > 0 ? "<errorEventDefinition errorRef='e1'/>" : "";
            case 2 -> depth > 0 ? "<escalationEventDefinition escalationRef='x1'/>" : "";
            default -> "";
        };
        return box(draft, "E", "endEvent", "", body);
    }

    private Piece piece(Draft draft, int depth) {
        if (left < 2) {
            return one(work(draft));
        }
        return switch (random.nextInt(14)) {
            case 0, 1 -> {
                var a = piece(draft, depth);
                var b = piece(draft, depth);
                arrow(draft, a.last(), b.first(), false);
                yield new Piece(a.first(), b.last());
            }
            case 2, 3 -> block(draft, depth, "exclusiveGateway");
            case 4, 5 -> block(draft, depth, "parallelGateway");
            case 6 -> block(draft, depth, "inclusiveGateway");
            case 7 -> loop(draft, depth);
            case 8 -> sub(draft, depth);
            case 9 -> bounded(draft, depth);
            case 10 -> eventGateway(draft, depth);
            case 11 -> link(draft);
            default -> one(work(draft));
        };
    }

    private static Piece one(Box box) {
        return new Piece(box, box);
    }

    private String event() {
        return switch (random.nextInt(4)) {
            case 0, 1 -> TIMER;
            case 2 -> declared(MESSAGE, "message", "m");
            default -> declared(SIGNAL, "signal", "s");
        };
    }

    private String declared(String pattern, String tag, String prefix) {
        var number = ++count;
        names.append("<%s id='%s%d' name='%s%d'/>".formatted(tag, prefix, number, prefix, number));
        return pattern.formatted(number);
    }

    private Box work(Draft draft) {
        var async = switch (random.nextInt(14)) {
            case 0 -> "camunda:asyncBefore='true'";
            case 1 -> "camunda:asyncAfter='true'";
            default -> "";
        };
        return switch (random.nextInt(10)) {
            case 0 -> automatic(draft, async);
            case 1 -> box(draft, "C", "intermediateCatchEvent", "", event());
            case 2 -> box(draft, "X", "serviceTask", "camunda:type='external' camunda:topic='t' " + async, "");
            case 3 -> many(draft);
            case 4 -> {
                declared("%d", "message", "m");
                yield box(draft, "R", "receiveTask", "messageRef='m%d'".formatted(count), "");
            }
            case 5 ->
                box(
                        draft,
                        "W",
                        "intermediateThrowEvent",
                        "",
                        random.nextBoolean() ? "" : "<escalationEventDefinition escalationRef='x1'/>");
            default -> box(draft, "U", "userTask", async, "");
        };
    }

    private Box automatic(Draft draft, String async) {
        return switch (random.nextInt(4)) {
            case 0 -> box(draft, "T", "manualTask", async, "");
            case 1 -> box(draft, "T", "serviceTask", "camunda:expression='${true}' " + async, "");
            case 2 -> box(draft, "T", "sendTask", "camunda:expression='${true}' " + async, "");
            default -> box(draft, "T", "task", async, "");
        };
    }

    private Piece link(Draft draft) {
        var body = "<linkEventDefinition id='%1$s' name='%1$s'/>".formatted(id("L"));
        var thrown = box(draft, "W", "intermediateThrowEvent", "", body);
        return new Piece(
                thrown, box(draft, "C", "intermediateCatchEvent", "", body.replace(" id='L", " id='K") + "/*event*/"));
    }

    private Box many(Draft draft) {
        var box = box(draft, "M", "userTask", "", "");
        box.body = many(box.id);
        return box;
    }

    private String many(String id) {
        var fixed = random.nextInt(3) > 0;
        var until = switch (random.nextInt(4)) {
            case 0 -> "<completionCondition>${oracle.enough('%s')}</completionCondition>".formatted(id);
            case 1 -> "<completionCondition>${nrOfCompletedInstances >= 1}</completionCondition>";
            default -> "";
        };
        var cardinality = fixed ? String.valueOf(random.nextInt(4)) : "${oracle.count('%s')}".formatted(id);
        return "<multiInstanceLoopCharacteristics isSequential='%s'><loopCardinality>%s</loopCardinality>%s</multiInstanceLoopCharacteristics>"
                .formatted(random.nextBoolean(), cardinality, until);
    }

    private Piece block(Draft draft, int depth, String tag) {
        var split = box(draft, "J", tag, "", "");
        var join = box(draft, "J", tag, "", "");
        var branches = 2 + random.nextInt(2);
        var asks = !tag.equals("parallelGateway");
        for (var i = 0; i < branches; i++) {
            var conditional = asks && (i > 0 || random.nextInt(3) == 0);
            if (i == 1 && random.nextInt(4) == 0) {
                arrow(draft, split, join, conditional);
                continue;
            }
            var piece = piece(draft, depth);
            var first = arrow(draft, split, piece.first(), conditional);
            arrow(draft, piece.last(), join, false);
            if (i == 0 && asks && !conditional) {
                split.attributes = "default='%s'".formatted(first.id);
            }
        }
        return new Piece(split, join);
    }

    private Piece loop(Draft draft, int depth) {
        var enter = box(draft, "G", "exclusiveGateway", "", "");
        var again = box(draft, "G", "exclusiveGateway", "", "");
        var piece = piece(draft, depth);
        arrow(draft, enter, piece.first(), false);
        arrow(draft, piece.last(), again, false);
        var back = arrow(draft, again, enter, false);
        again.attributes = "default='%s'".formatted(back.id);
        var exit = box(draft, "T", "task", "", "");
        arrow(draft, again, exit, true);
        return new Piece(enter, exit);
    }

    private Piece sub(Draft draft, int depth) {
        if (depth > 1) {
            return one(work(draft));
        }
        var box = box(draft, "B", "subProcess", "", "");
        if (random.nextInt(5) == 0) {
            box.body = many(box.id);
        }
        box.inner = scope(depth + 1, "");
        if (random.nextInt(2) == 0) {
            boundary(draft, depth, box);
        }
        return one(box);
    }

    private Piece bounded(Draft draft, int depth) {
        var box = work(draft);
        if (!box.tag.endsWith("Task") && !box.tag.equals("task")) {
            return one(box);
        }
        boundary(draft, depth, box);
        return one(box);
    }

    private void boundary(Draft draft, int depth, Box host) {
        var kind = random.nextInt(5);
        var body = switch (kind) {
            case 0 -> "<errorEventDefinition errorRef='e1'/>";
            case 1 -> "<escalationEventDefinition escalationRef='x1'/>";
            default -> event();
        };
        if (kind == 1 && host.inner == Draft.NONE) {
            body = TIMER;
        }
        var stays = kind != 0 && random.nextInt(3) == 0 ? " cancelActivity='false'" : "";
        if (!stays.isEmpty() && body.equals(TIMER) && random.nextInt(3) == 0) {
            body = "<timerEventDefinition><timeCycle>R/P1D</timeCycle></timerEventDefinition>";
        }
        var event = box(draft, "Y", "boundaryEvent", "attachedToRef='%s'%s".formatted(host.id, stays), body);
        var piece = random.nextBoolean() ? one(work(draft)) : piece(draft, depth);
        arrow(draft, event, piece.first(), false);
        arrow(draft, piece.last(), end(draft, depth), false);
    }

    private Piece eventGateway(Draft draft, int depth) {
        var split = box(draft, "V", "eventBasedGateway", "", "");
        var join = box(draft, "G", "exclusiveGateway", "", "");
        for (var i = 0; i < 2; i++) {
            var caught = box(draft, "C", "intermediateCatchEvent", "", event() + "/*event*/");
            arrow(draft, split, caught, false);
            if (random.nextBoolean()) {
                var piece = piece(draft, depth);
                arrow(draft, caught, piece.first(), false);
                arrow(draft, piece.last(), join, false);
            } else {
                arrow(draft, caught, join, false);
            }
        }
        var exit = box(draft, "T", "task", "", "");
        arrow(draft, join, exit, false);
        return new Piece(split, exit);
    }

    private void eventScope(Draft draft, int depth) {
        var kind = random.nextInt(5);
        var body = switch (kind) {
            case 0 -> "<errorEventDefinition errorRef='e1'/>";
            case 1 -> "<escalationEventDefinition escalationRef='x1'/>";
            default -> event();
        };
        var box = box(draft, "Z", "subProcess", "triggeredByEvent='true'", "");
        box.inner = scope(depth + 2, body);
        if (kind != 0 && random.nextBoolean()) {
            box.inner.boxes.get(0).attributes = "isInterrupting='false'";
        }
    }

    /** Draws one arrow or one gateway wrong. */
    private void spoil() {
        var draft = scopes.get(random.nextInt(scopes.size()));
        var gateways =
                draft.boxes.stream().filter(box -> box.id.startsWith("J")).toList();
        if (!gateways.isEmpty() && random.nextBoolean()) {
            var gateway = gateways.get(random.nextInt(gateways.size()));
            gateway.tag = List.of("exclusiveGateway", "parallelGateway", "inclusiveGateway")
                    .get(random.nextInt(3));
            return;
        }
        var arrow = draft.arrows.get(random.nextInt(draft.arrows.size()));
        var target = draft.boxes.get(random.nextInt(draft.boxes.size()));
        if (target.mayBeTarget() && arrow.to.mayBeTarget()) {
            arrow.to = target;
        }
    }
}
