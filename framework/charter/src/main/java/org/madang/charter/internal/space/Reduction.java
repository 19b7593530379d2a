package org.madang.charter.internal.space;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.charter.internal.space.Triggers.Possible;

/** Chooses one branch of a parallel block to go on first, where the order does not matter. */
final class Reduction {

    private final Net net;
    private final Set<String> watched;
    private final boolean active;
    private final Map<Block, Boolean> silent = new HashMap<>();

    Reduction(Net net, Set<String> watched, boolean active) {
        this.net = net;
        this.watched = watched;
        this.active = active;
    }

    /** Enough of the possible causes to find all that matters. */
    List<Possible> enough(Token root, List<Possible> possible) {
        if (!active || possible.size() < 2) {
            return possible;
        }
        var tokens = Triggers.flat(root);
        for (var one : possible) {
            var token = tokens.get(one.token());
            if (mayGoFirst(token)) {
                return possible.stream()
                        .filter(other -> other.token() == one.token())
                        .toList();
            }
        }
        return possible;
    }

    private boolean mayGoFirst(@Nullable Token token) {
        if (token == null || token.phase != Phase.WAIT || token.isInstance()) {
            return false;
        }
        return token.at.blocks.stream().anyMatch(block -> isSilent(block) && staysInside(token, block));
    }

    /** Whether the others of the block are not all through: the step cannot go beyond the block. */
    private static boolean staysInside(Token token, Block block) {
        var scope = requireNonNull(token.parent);
        var elsewhere = scope.kids.stream()
                .filter(kid -> kid != token && block.inside().get(kid.at.index))
                .count();
        var arrived = scope.kids.stream().filter(kid -> kid.at == block.join()).count();
        return elsewhere > 0 && elsewhere + arrived + 1 <= block.branches() + nested(scope, block);
    }

    private static long nested(Token scope, Block block) {
        return scope.kids.stream()
                .filter(kid -> block.inside().get(kid.at.index)
                        && !kid.at.blocks.get(0).equals(block))
                .count();
    }

    private boolean isSilent(Block block) {
        return silent.computeIfAbsent(
                block,
                one -> one.inside().stream()
                        .noneMatch(index ->
                                watched.contains(net.spots().get(index).node.id())));
    }
}
