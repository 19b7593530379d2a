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
 * @param since from when the chain counts, if not from where it is met
 */
record Upper(Optional<Node> endless, Chain chain, List<Node> alarms, Optional<Since> since) {

    static final Upper NOTHING = new Upper(Optional.empty(), Chain.NONE, List.of());

    private Upper(Optional<Node> endless, Chain chain, List<Node> alarms) {
        this(endless, chain, alarms, Optional.empty());
    }

    /**
     * A moment was set before it is waited for, and the chain counts from then.
     *
     * @param setter at whose end it was set
     * @param way how long the way takes beside the wait
     */
    record Since(Node setter, Upper way) {}

    static Upper endless(Node node) {
        return new Upper(Optional.of(node), Chain.NONE, List.of());
    }

    static Upper of(List<TimerTerms.Wait> waits, Node node) {
        return waits.stream()
                .max(Comparator.comparingDouble(TimerTerms.Wait::days))
                .map(wait -> new Upper(Optional.empty(), new Chain(List.of(wait)), List.of(), since(waits)))
                .orElseGet(() -> endless(node));
    }

    /** What sets the moment, if it is always the same. */
    private static Optional<Since> since(List<TimerTerms.Wait> waits) {
        var setters = waits.stream().map(TimerTerms.Wait::setBy).distinct().toList();
        return setters.size() == 1 ? setters.get(0).map(setter -> new Since(setter, NOTHING)) : Optional.empty();
    }

    Upper alarming(Node node) {
        return endless.isPresent() ? this : new Upper(endless, chain, List.of(node), since);
    }

    /** The same, where a node has just been done: what counts from its end counts from here. */
    Upper counted(Node node) {
        return since.filter(one -> one.setter().equals(node)).isPresent() ? counted() : this;
    }

    /** The same, counting from here. */
    Upper counted() {
        return since.map(one -> plain().or(one.way().counted())).orElse(this);
    }

    private Upper plain() {
        return new Upper(endless, chain, alarms);
    }

    Upper then(Upper next) {
        if (endless.isPresent() || next.endless.isPresent()) {
            return endless.isPresent() ? this : next;
        }
        var both = new ArrayList<>(alarms);
        both.addAll(next.alarms);
        if (next.since.isPresent()) {
            var later = next.since.get();
            var way = new Since(later.setter(), counted().then(later.way()));
            return new Upper(Optional.empty(), next.chain, both, Optional.of(way));
        }
        var waits = new ArrayList<>(chain.waits());
        waits.addAll(next.chain.waits());
        var way = since.map(one -> new Since(one.setter(), one.way().then(next)));
        return new Upper(Optional.empty(), new Chain(waits), both, way);
    }

    Upper or(Upper other) {
        if (endless.isPresent() || other.endless.isPresent()) {
            return endless.isPresent() ? this : other;
        }
        if (since.isEmpty() && other.since.isEmpty()) {
            return longer(other);
        }
        if (since.isEmpty() || other.since.isEmpty()) {
            return since.isEmpty() ? other.beside(this) : beside(other);
        }
        var one = since.get();
        var another = other.since.get();
        return one.setter().equals(another.setter())
                ? new Upper(endless, longer(other).chain, longer(other).alarms, since).beside(another.way())
                : counted().or(other.counted());
    }

    private Upper longer(Upper other) {
        return other.chain.days() > chain.days() ? other : this;
    }

    /** Or the way takes as long as this. */
    private Upper beside(Upper way) {
        return new Upper(
                endless,
                chain,
                alarms,
                since.map(one -> new Since(one.setter(), one.way().or(way))));
    }

    /** Of two that both end it, the earlier. */
    Upper capped(Upper cap) {
        if (cap.endless.isPresent()) {
            return this;
        }
        return endless.isPresent() || cap.chain.days() < chain.days() ? cap : this;
    }
}
