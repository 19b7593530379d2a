package org.madang.charter.internal.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Pack;
import org.madang.charter.internal.model.Problem;
import org.madang.charter.internal.model.ProcessModel;
import org.madang.charter.internal.model.Trigger;
import org.madang.charter.internal.space.Cause.Why;

/** Finds every state a process can come to. */
public final class Explorer {

    /**
     * For each element. What holds more of them grows without end, such as by an alarm that comes in each round of a loop and
     * is worked on more slowly; that there are two at once was seen long before.
     */
    private static final int MOST_TOKENS = 8;

    private final Net net;
    private final Codec codec;
    private final @Nullable Arrival arrival;

    /** Prepares a process; those it calls are taken from the pack. */
    public Explorer(Pack pack, ProcessModel process) {
        this(new NetBuilder(pack).build(process), null);
    }

    private Explorer(Net net, @Nullable Arrival arrival) {
        this.net = net;
        this.codec = new Codec(net.spots());
        this.arrival = arrival;
    }

    /**
     * The same, but only for a case that runs already.
     *
     * @param past what happened in it; none if that matters to nobody
     * @param stands where it stands
     */
    public Explorer from(List<Occurrence> past, List<Stand> stands) {
        return new Explorer(net, new Arrival(past, stands));
    }

    /** What keeps the process from being judged; then it must not be explored. */
    public List<Problem> problems() {
        return List.copyOf(net.problems());
    }

    /** Every state in every order, up to a number of states. */
    public StateSpace explore(int bound) {
        return explore(bound, Reduction.none(net));
    }

    /** Leaves out orders of what nobody watches. */
    public StateSpace explore(int bound, Set<String> watched) {
        return explore(bound, Interest.in(watched));
    }

    /** Leaves out orders that matter to nobody: states may be missing, but nothing that is watched, and no end. */
    public StateSpace explore(int bound, Interest interest) {
        return explore(bound, Reduction.of(net, interest));
    }

    /** Whether work that is done side by side can come to more states than this. */
    public boolean branchesBeyond(int states) {
        return net.spots().stream()
                .flatMap(spot -> spot.blocks.stream())
                .distinct()
                .anyMatch(block -> block.states(net.spots()) > states);
    }

    private StateSpace explore(int bound, Reduction reduction) {
        var graph = new Graph(codec);
        var triggers = new Triggers(net);
        var first = first(graph);
        for (var state = first; state < graph.size(); state++) {
            if (graph.size() > bound || Thread.currentThread().isInterrupted()) {
                graph.giveUp();
                break;
            }
            if (codec.isLongerThan(MOST_TOKENS * net.spots().size(), graph.text(state))) {
                graph.giveUp();
            } else if (!graph.ended(state)) {
                graph.put(state, expand(state, graph, triggers, reduction));
            }
        }
        if (triggers.cut()) {
            graph.giveUp();
        }
        return graph;
    }

    /** The first state from which the engine makes a step. */
    private int first(Graph graph) {
        if (arrival != null) {
            return arrival.put(graph, net, codec);
        }
        graph.put(0, begin(graph));
        return 1;
    }

    private List<Edge> begin(Graph graph) {
        var edges = new ArrayList<Edge>();
        for (var start : net.root().starts) {
            var cause = new Cause(start.trigger() == Trigger.NONE ? Why.START : Why.MESSAGE, start.node, "");
            run(0, cause, graph, edges, machine -> {
                machine.go(machine.root.add(start, Phase.GO), start);
                machine.run();
            });
        }
        return edges;
    }

    private List<Edge> expand(int state, Graph graph, Triggers triggers, Reduction reduction) {
        var edges = new ArrayList<Edge>();
        var root = codec.read(graph.text(state));
        var all = triggers.of(root);
        var enough = reduction.enough(root, all);
        if (enough.size() < all.size()) {
            graph.timers(state, timers(all));
        }
        for (var possible : enough) {
            run(state, possible.cause(), graph, edges, machine -> Triggers.fire(machine, possible));
        }
        return edges;
    }

    private static List<Node> timers(List<Triggers.Possible> all) {
        return all.stream()
                .filter(possible -> possible.why() == Why.TIMER)
                .map(possible -> possible.cause().node())
                .distinct()
                .toList();
    }

    private interface Move {
        void make(Machine machine);
    }

    private void run(int state, Cause cause, Graph graph, List<Edge> edges, Move move) {
        var chooser = new Chooser();
        do {
            var text = graph.text(state);
            var root = text.isEmpty() ? new Token(net.root(), Phase.SCOPE, null) : codec.read(text);
            var machine = new Machine(root, chooser);
            var failed = false;
            try {
                move.make(machine);
            } catch (StuckException stuck) {
                failed = true;
            }
            var to = failed ? state : graph.number(machine.ended() ? Graph.OVER : codec.write(root));
            if (machine.doubtful()) {
                graph.giveUp();
            }
            edges.add(new Edge(state, to, cause, chooser.choices(), machine.occurrences, failed));
        } while (chooser.next());
    }
}
