package org.madang.charter.oracle;

import org.madang.charter.oracle.Draft.Arrow;
import org.madang.charter.oracle.Draft.Box;
import org.madang.charter.oracle.Pieces.Piece;

/** Draws splits with their joins, and loops. */
final class Blocks {

    private final Sheet sheet;
    private final Pieces pieces;
    private final Works works;
    private final Events events;

    Blocks(Sheet sheet, Pieces pieces) {
        this.sheet = sheet;
        this.pieces = pieces;
        this.works = new Works(sheet);
        this.events = new Events(sheet);
    }

    Piece block(Draft draft, int depth, String tag) {
        var split = sheet.box(draft, "J", tag, "", "");
        var join = sheet.box(draft, "J", tag, "", "");
        branches(draft, depth, new Piece(split, join), !tag.equals("parallelGateway"));
        return new Piece(split, join);
    }

    /** A step with several ways out, and no gateway to split them. */
    Piece fan(Draft draft, int depth) {
        var split = works.work(draft);
        var join = sheet.box(draft, "J", sheet.any("exclusiveGateway", "parallelGateway", "inclusiveGateway"), "", "");
        branches(draft, depth, new Piece(split, join), sheet.once(2));
        return new Piece(split, join);
    }

    private void branches(Draft draft, int depth, Piece ends, boolean asks) {
        var split = ends.first();
        var data = asks && sheet.once(3) ? sheet.any("text", "number", "flag") : "";
        var branches = 2 + sheet.random.nextInt(2);
        for (var i = 0; i < branches; i++) {
            var conditional = asks && (i > 0 || sheet.once(3));
            var first = branch(draft, depth, ends, conditional, i == 1 && sheet.once(4));
            if (conditional && !data.isEmpty()) {
                first.condition = literal(data, "d" + split.id, i);
            }
            if (i == 0 && asks && !conditional && !sheet.once(6)) {
                split.add("default='%s'".formatted(first.id));
            }
        }
    }

    private Arrow branch(Draft draft, int depth, Piece ends, boolean asks, boolean empty) {
        if (empty) {
            return sheet.arrow(draft, ends.first(), ends.last(), asks);
        }
        var piece = pieces.piece(draft, depth);
        var first = sheet.arrow(draft, ends.first(), piece.first(), asks);
        sheet.arrow(draft, piece.last(), ends.last(), false);
        return first;
    }

    /** A condition on data that can be tried, as clerks write them. */
    private String literal(String kind, String name, int branch) {
        return switch (kind) {
            case "text" -> "%s %s '%s'".formatted(name, sheet.once(5) ? "!=" : "==", sheet.any("a", "b"));
            case "number" -> "%s %s %d".formatted(name, sheet.any(">", ">=", "<", "<=", "=="), 10 * branch);
            default -> sheet.once(2) ? name : "!" + name;
        };
    }

    Piece loop(Draft draft, int depth) {
        var enter = sheet.box(draft, "G", "exclusiveGateway", "", "");
        var again = sheet.box(draft, "G", "exclusiveGateway", "", "");
        var piece = pieces.piece(draft, depth);
        sheet.arrow(draft, enter, piece.first(), false);
        sheet.arrow(draft, piece.last(), again, false);
        var back = sheet.arrow(draft, again, enter, false);
        again.add("default='%s'".formatted(back.id));
        var exit = sheet.box(draft, "T", "task", "", "");
        var out = sheet.arrow(draft, again, exit, true);
        if (sheet.once(3)) {
            out.condition = literal(sheet.any("text", "number", "flag"), "d" + again.id, 2);
        }
        return new Piece(enter, exit);
    }

    Piece eventGateway(Draft draft, int depth) {
        var split = sheet.box(draft, "V", "eventBasedGateway", "", "");
        var join = sheet.box(draft, "G", "exclusiveGateway", "", "");
        for (var i = 0; i < 2; i++) {
            var caught = sheet.box(draft, "C", "intermediateCatchEvent", "", events.outside() + "/*event*/");
            sheet.arrow(draft, split, caught, false);
            reach(draft, depth, caught, join);
        }
        var exit = sheet.box(draft, "T", "task", "", "");
        sheet.arrow(draft, join, exit, false);
        return new Piece(split, exit);
    }

    private void reach(Draft draft, int depth, Box from, Box to) {
        if (sheet.once(2)) {
            sheet.arrow(draft, from, to, false);
            return;
        }
        var piece = pieces.piece(draft, depth);
        sheet.arrow(draft, from, piece.first(), false);
        sheet.arrow(draft, piece.last(), to, false);
    }
}
