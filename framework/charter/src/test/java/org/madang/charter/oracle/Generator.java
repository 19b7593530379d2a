package org.madang.charter.oracle;

import org.madang.charter.oracle.Draft.Box;

/** Draws models by chance: first well nested, then some with an arrow or a gateway drawn wrong. */
final class Generator {

    /** No model has more nodes. */
    static final int MOST_NODES = 14;

    private static final int ATTEMPTS = 100;
    private static final String HEAD = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
            + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:camunda='http://camunda.org/schema/1.0/bpmn'"
            + " targetNamespace='t'>\n<signal id='s' name='s'/><error id='e1' errorCode='E1'/><error id='e2'"
            + " errorCode='E2'/><escalation id='x1' escalationCode='X1'/><escalation id='x2' escalationCode='X2'/>\n";
    private static final String PASSED =
            "<camunda:in variables='all'/><camunda:out variables='all'/><camunda:in businessKey='#{execution.processBusinessKey}'/>";

    private final Sheet sheet;
    private final Pieces pieces;
    private final Events events;

    private Generator(long seed) {
        sheet = new Sheet(seed);
        pieces = new Pieces(sheet);
        events = new Events(sheet);
    }

    /** A model of at most fourteen nodes; always the same for the same seed. */
    static String model(long seed) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var generator = new Generator(seed + attempt * 1_000_003L);
            var text = generator.draw();
            if (generator.nodes() <= MOST_NODES) {
                return text;
            }
        }
        throw new IllegalStateException("No small model is drawn from seed " + seed);
    }

    private long nodes() {
        return pieces.scopes.stream().mapToLong(draft -> draft.boxes.size()).sum();
    }

    private String draw() {
        var draft = pieces.scope(0, "");
        starts(draft);
        var called = sheet.once(4) && insertCalls(draft);
        var wrong = sheet.random.nextInt(4);
        for (var i = 0; i < wrong; i++) {
            spoil();
        }
        var processes = process("P", draft);
        if (called) {
            processes += process("Q", called());
        }
        return HEAD + sheet.declarations() + "\n" + processes + "</definitions>";
    }

    private String process(String id, Draft draft) {
        var lanes = sheet.once(10) ? lanes(draft) : "";
        var data = sheet.once(10)
                ? "<dataObject id='data%1$s'/><dataObjectReference id='ref%1$s' dataObjectRef='data%1$s'/>"
                        .formatted(id)
                : "";
        var note = sheet.once(10)
                ? "<textAnnotation id='note%1$s'><text>a note</text></textAnnotation>".formatted(id)
                : "";
        return "<process id='%s' isExecutable='true'>\n%s%s%s%s</process>\n"
                .formatted(id, lanes, draft.xml(), data, note);
    }

    private String lanes(Draft draft) {
        var inside = new StringBuilder();
        draft.boxes.forEach(box -> inside.append("<flowNodeRef>").append(box.id).append("</flowNodeRef>"));
        var id = sheet.id("lane");
        return "<laneSet id='%1$ss'><lane id='%1$s' name='Clerk'>%2$s</lane></laneSet>\n".formatted(id, inside);
    }

    /** Another way for a case to begin, or only another. */
    private void starts(Draft draft) {
        if (!sheet.once(9)) {
            return;
        }
        var event = events.beginning();
        if (sheet.once(2)) {
            draft.boxes.get(0).body = event;
        } else {
            another(draft, event);
        }
    }

    private void another(Draft draft, String event) {
        var targets = draft.boxes.stream().filter(Box::mayBeTarget).toList();
        var target = targets.get(sheet.random.nextInt(targets.size()));
        var start = sheet.box(draft, "S", "startEvent", "", event);
        draft.boxes.remove(start);
        draft.boxes.add(sheet.random.nextInt(2), start);
        sheet.arrow(draft, start, target, false);
    }

    private Draft called() {
        sheet.more(3);
        var draft = pieces.scope(1, "");
        if (sheet.once(5)) {
            another(draft, events.beginning());
        }
        return draft;
    }

    /** Lets up to two tasks be done by another process. */
    private boolean insertCalls(Draft draft) {
        var tasks = draft.all().filter(box -> box.tag.equals("userTask")).toList();
        tasks.stream().limit(2).forEach(box -> {
            box.tag = "callActivity";
            box.add("calledElement='Q'");
            box.extensions = sheet.once(2) ? PASSED : "";
            box.body = box.body.isEmpty() && sheet.once(3) ? new Works(sheet).many(box.id) : box.body;
        });
        return !tasks.isEmpty();
    }

    /** Draws one arrow or one gateway wrong, or one arrow too many. */
    private void spoil() {
        var draft = pieces.scopes.get(sheet.random.nextInt(pieces.scopes.size()));
        var gateways =
                draft.boxes.stream().filter(box -> box.id.startsWith("J")).toList();
        if (!gateways.isEmpty() && sheet.random.nextBoolean()) {
            var gateway = gateways.get(sheet.random.nextInt(gateways.size()));
            gateway.tag = sheet.any("exclusiveGateway", "parallelGateway", "inclusiveGateway");
            return;
        }
        var arrow = draft.arrows.get(sheet.random.nextInt(draft.arrows.size()));
        var target = draft.boxes.get(sheet.random.nextInt(draft.boxes.size()));
        if (!target.mayBeTarget() || !arrow.to.mayBeTarget()) {
            return;
        }
        if (sheet.once(5)) {
            var hasData = draft.arrows.stream()
                    .anyMatch(other -> other.from == arrow.from
                            && Literal.of("${" + other.condition + "}").isPresent());
            sheet.arrow(draft, arrow.from, target, !hasData && sheet.once(2));
        } else {
            arrow.to = target;
        }
    }
}
