package org.madang.charter.oracle;

import java.util.ArrayList;
import java.util.List;
import org.madang.charter.oracle.Draft.Box;

/** Draws well nested pieces of models. */
final class Pieces {

    private static final int DEEPEST = 2;

    final List<Draft> scopes = new ArrayList<>();
    private final Sheet sheet;
    private final Works works;
    private final Events events;
    private final Blocks blocks;

    Pieces(Sheet sheet) {
        this.sheet = sheet;
        this.works = new Works(sheet);
        this.events = new Events(sheet);
        this.blocks = new Blocks(sheet, this);
    }

    /** A piece with one way in and one way out. */
    record Piece(Box first, Box last) {

        static Piece of(Box box) {
            return new Piece(box, box);
        }
    }

    Draft scope(int depth, String startEvent) {
        var draft = new Draft();
        scopes.add(draft);
        var start = sheet.box(draft, "S", "startEvent", "", startEvent);
        var piece = piece(draft, depth);
        sheet.arrow(draft, start, piece.first(), false);
        finish(draft, depth, piece.last());
        if (sheet.once(3) && !sheet.isFull()) {
            eventScope(draft, depth);
        }
        return draft;
    }

    /** Mostly by an end event; a scope also ends where nothing leads on. */
    private void finish(Draft draft, int depth, Box last) {
        if (sheet.once(12) && !last.tag.endsWith("Gateway")) {
            return;
        }
        sheet.arrow(draft, last, sheet.box(draft, "E", "endEvent", "", events.ending(depth)), false);
    }

    Piece piece(Draft draft, int depth) {
        if (sheet.isFull()) {
            return Piece.of(works.work(draft));
        }
        return switch (sheet.random.nextInt(17)) {
            case 0, 1 -> sequence(draft, depth);
            case 2, 3 -> blocks.block(draft, depth, "exclusiveGateway");
            case 4, 5 -> blocks.block(draft, depth, "parallelGateway");
            case 6 -> blocks.block(draft, depth, "inclusiveGateway");
            case 7 -> blocks.loop(draft, depth);
            case 8 -> sub(draft, depth);
            case 9, 13, 14 -> bounded(draft, depth);
            case 10 -> blocks.eventGateway(draft, depth);
            case 11 -> link(draft);
            case 12 -> blocks.fan(draft, depth);
            default -> Piece.of(works.work(draft));
        };
    }

    private Piece sequence(Draft draft, int depth) {
        var a = piece(draft, depth);
        var b = piece(draft, depth);
        sheet.arrow(draft, a.last(), b.first(), false);
        return new Piece(a.first(), b.last());
    }

    private Piece link(Draft draft) {
        var name = sheet.id("L");
        var body = "<linkEventDefinition id='%s' name='" + name + "'/>";
        var thrown = sheet.box(draft, "W", "intermediateThrowEvent", "", body.formatted(name));
        var caught = sheet.box(draft, "C", "intermediateCatchEvent", "", body.formatted(sheet.id("K")) + "/*event*/");
        return new Piece(thrown, caught);
    }

    private Piece sub(Draft draft, int depth) {
        if (depth >= DEEPEST) {
            return Piece.of(works.work(draft));
        }
        var box = sheet.box(draft, "B", "subProcess", "", "");
        if (sheet.once(5)) {
            box.body = works.many(box.id);
        }
        box.inner = scope(depth + 1, sheet.once(12) ? events.ignored() : "");
        if (sheet.once(2)) {
            boundary(draft, depth, box);
        }
        return Piece.of(box);
    }

    private Piece bounded(Draft draft, int depth) {
        var box = works.task(draft);
        boundary(draft, depth, box);
        if (sheet.once(5) && !sheet.isFull()) {
            boundary(draft, depth, box);
        }
        return Piece.of(box);
    }

    private void boundary(Draft draft, int depth, Box host) {
        var stays = sheet.once(3);
        var body = events.around(stays, host.inner != Draft.NONE || host.tag.equals("userTask"));
        var attributes = "attachedToRef='%s'%s".formatted(host.id, stays ? " cancelActivity='false'" : "");
        var event = sheet.box(draft, "Y", "boundaryEvent", attributes, body);
        if (sheet.once(9)) {
            return;
        }
        var piece = sheet.once(2) ? Piece.of(works.work(draft)) : piece(draft, depth);
        sheet.arrow(draft, event, piece.first(), false);
        finish(draft, depth, piece.last());
    }

    private void eventScope(Draft draft, int depth) {
        var stays = sheet.once(2);
        var body = sheet.once(2) ? events.heard() : events.around(stays, true);
        if (stays && body.startsWith("<error")) {
            body = events.message();
        }
        var box = sheet.box(draft, "Z", "subProcess", "triggeredByEvent='true'", "");
        box.inner = scope(depth + 2, body);
        if (stays) {
            box.inner.boxes.get(0).add("isInterrupting='false'");
        }
    }
}
