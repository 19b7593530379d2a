package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.madang.charter.internal.model.Node;

/**
 * The longest time something can take.
 *
 * @param endless what may take for ever; none: the chain is the longest
 * @param alarms what may take longer, but a timer or a due date tells in time
 */
record Upper(Optional<Node> endless, Chain chain, List<Node> alarms) {

    static final Upper NOTHING = new Upper(Optional.empty(), Chain.NONE, List.of());

    static Upper endless(Node node) {
        return new Upper(Optional.of(node), Chain.NONE, List.of());
    }

    static Upper of(List<TimerTerms.Wait> waits, Node node) {
        return waits.stream()
                .max(Comparator.comparingDouble(TimerTerms.Wait::days))
                .map(wait -> new Upper(Optional.empty(), new Chain(List.of(wait)), List.of()))
                .orElseGet(() -> endless(node));
    }

    Upper alarming(Node node) {
        return endless.isPresent() ? this : new Upper(endless, chain, List.of(node));
    }

    Upper then(Upper next) {
        if (endless.isPresent() || next.endless.isPresent()) {
            return endless.isPresent() ? this : next;
        }
        var waits = new ArrayList<>(chain.waits());
        waits.addAll(next.chain.waits());
        var both = new ArrayList<>(alarms);
        both.addAll(next.alarms);
        return new Upper(Optional.empty(), new Chain(waits), both);
    }

    Upper or(Upper other) {
        if (endless.isPresent() || other.endless.isPresent()) {
            return endless.isPresent() ? this : other;
        }
        return other.chain.days() > chain.days() ? other : this;
    }

    /** Of two that both end it, the earlier. */
    Upper capped(Upper cap) {
        if (cap.endless.isPresent()) {
            return this;
        }
        return endless.isPresent() || cap.chain.days() < chain.days() ? cap : this;
    }
}
