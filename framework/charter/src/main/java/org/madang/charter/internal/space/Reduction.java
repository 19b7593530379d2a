package org.madang.charter.internal.space;

import static java.util.Objects.requireNonNull;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.charter.internal.space.Triggers.Possible;

/** Chooses one branch of a parallel block to go on first, where the order does not matter. */
final class Reduction {

    private final Net net;
    private final Interest interest;
    private final boolean active;
    private final IdentityHashMap<BitSet, Boolean> silent = new IdentityHashMap<>();
    private final IdentityHashMap<BitSet, Boolean> wiping = new IdentityHashMap<>();
    private final IdentityHashMap<BitSet, Boolean> setting = new IdentityHashMap<>();

    private Reduction(Net net, Interest interest, boolean active) {
        this.net = net;
        this.interest = interest;
        this.active = active;
    }

    /** Leaves nothing out. */
    static Reduction none(Net net) {
        return new Reduction(net, Interest.NONE, false);
    }

    /** Leaves out orders that matter to nobody. */
    static Reduction of(Net net, Interest interest) {
        return new Reduction(net, interest, true);
    }

    /** Enough of the possible causes to find all that matters. */
    List<Possible> enough(Token root, List<Possible> possible) {
        if (!active || possible.size() < 2) {
            return possible;
        }
        var tokens = Triggers.flat(root);
        for (var one : possible) {
            var own = possible.stream()
                    .filter(other -> other.token() == one.token())
                    .toList();
            if (mayGoFirst(tokens.get(one.token()), own, tokens)) {
                return own;
            }
        }
        return possible;
    }

    private boolean mayGoFirst(Token token, List<Possible> own, List<Token> tokens) {
        if (token.phase != Phase.WAIT || token.isInstance()) {
            return false;
        }
        if (token.at.blocks.isEmpty()) {
            return false;
        }
        var outer = token.at.blocks.get(token.at.blocks.size() - 1);
        var alone = tokens.stream().allMatch(one -> isQuiet(one, outer))
                && own.stream().noneMatch(one -> endsOthers(token, one));
        return token.at.blocks.stream()
                .anyMatch(block -> mayGoFirst(token, block, alone ? outer : null) && staysInside(token, block));
    }

    /**
     * Whether nobody notices what a block does, or at least the token's branch of it.
     *
     * @param outer where all goes on that goes on, and nothing can end it; null if that is not so
     */
    private boolean mayGoFirst(Token token, Block block, @Nullable Block outer) {
        if (outer == null) {
            return isSilent(block.inside()) && !isWiping(block.inside());
        }
        var branch = block.branch(token.at);
        return isSilent(branch) && (!isWiping(branch) || !isSetting(outer.inside()));
    }

    /** Whether it fails with an error that is caught around the block. */
    private static boolean endsOthers(Token token, Possible possible) {
        return possible.why() == Cause.Why.FAIL && !Thrown.catchesItself(token, possible.code());
    }

    private static boolean isQuiet(Token token, Block block) {
        if (token.kids.isEmpty()) {
            return token.at == block.join() || block.inside().get(token.at.index);
        }
        return token.phase == Phase.SCOPE && Triggers.events(token).isEmpty();
    }

    /** Whether the others of the block are not all through: the step cannot go beyond the block. */
    private static boolean staysInside(Token token, Block block) {
        var scope = requireNonNull(token.parent);
        var elsewhere = scope.kids.stream()
                .filter(kid -> kid != token && block.inside().get(kid.at.index))
                .count();
        var arrived = scope.kids.stream().filter(kid -> kid.at == block.join()).count();
        return elsewhere > 0 && elsewhere + arrived + 1 <= block.branches().size() + nested(scope, block);
    }

    private static long nested(Token scope, Block block) {
        return scope.kids.stream()
                .filter(kid -> block.inside().get(kid.at.index)
                        && !kid.at.blocks.get(0).equals(block))
                .count();
    }

    /** Whether nobody watches what happens in a branch, and nothing remembered is set or asked for. */
    private boolean isSilent(BitSet branch) {
        return silent.computeIfAbsent(
                branch, one -> !holds(one, interest.watched()) && !holds(one, interest.setting()));
    }

    private boolean isWiping(BitSet branch) {
        return wiping.computeIfAbsent(branch, one -> holds(one, interest.wiping()));
    }

    private boolean isSetting(BitSet inside) {
        return setting.computeIfAbsent(inside, one -> holds(one, interest.setting()));
    }

    private boolean holds(BitSet spots, Set<String> ids) {
        return spots.stream()
                .anyMatch(index -> ids.contains(net.spots().get(index).node.id()));
    }
}
