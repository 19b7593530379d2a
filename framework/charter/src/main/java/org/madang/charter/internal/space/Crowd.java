package org.madang.charter.internal.space;

import java.util.Optional;
import org.madang.charter.internal.model.Node;

/** Finds two tokens where one should be. */
final class Crowd {

    private Crowd() {}

    /** Nothing in the middle of a step: the engine does not rest there, and what it comes to is looked at by itself. */
    static Optional<Node> in(Token root) {
        var tokens = Triggers.flat(root);
        if (tokens.stream().anyMatch(token -> token.phase == Phase.GO)) {
            return Optional.empty();
        }
        for (var token : tokens) {
            for (var i = 1; i < token.kids.size() && token.phase != Phase.MANY; i++) {
                if (isTwice(token, i)) {
                    return Optional.of(token.kids.get(i).at.node);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isTwice(Token parent, int index) {
        var kid = parent.kids.get(index);
        for (var i = 0; i < index; i++) {
            var other = parent.kids.get(i);
            if (other.at == kid.at && meet(kid, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean meet(Token kid, Token other) {
        var cameOneWay = kid.phase == Phase.JOIN || kid.phase == Phase.SAVED_AFTER;
        return !cameOneWay || kid.phase != other.phase || kid.memory == other.memory;
    }
}
