package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.charter.RunningCase;
import org.madang.charter.RunningCase.Past;
import org.madang.charter.internal.bpmn.PackReader;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.space.Occurrence;

/**
 * What happened in a running case, in the words of the drawings it went by.
 *
 * <p>An element that is drawn alike in the new version is that of the new version. Any other keeps the meaning it had when
 * it happened, whatever has its id now.
 */
final class History {

    private static final String BODY = "#multiInstanceBody";

    private final RunningCase running;
    private final Plan plan;
    private final List<Occurrence> occurrences = new ArrayList<>();
    private final Set<Node> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Plan> sheets = new LinkedHashMap<>();
    private final IdentityHashMap<Plan, Set<String>> happened = new IdentityHashMap<>();

    private History(RunningCase running, Plan plan) {
        this.running = running;
        this.plan = plan;
    }

    /**
     * Reads it; the plan learns the older versions.
     *
     * @throws IllegalArgumentException with the element of the past that is in no model
     */
    static History of(RunningCase running, Plan plan) {
        var history = new History(running, plan);
        running.past().forEach(history::read);
        history.sheets.values().forEach(plan::add);
        return history;
    }

    private void read(Past past) {
        var many = past.element().endsWith(BODY);
        var id = many ? past.element().substring(0, past.element().length() - BODY.length()) : past.element();
        var node = node(past, id);
        if (!node.loop().isMany() || many || past.what() != Past.What.DONE) {
            add(past.what(), node);
        }
    }

    private void add(Past.What what, Node node) {
        occurrences.add(new Occurrence(
                switch (what) {
                    case BEGUN -> Occurrence.What.STARTED;
                    case DONE -> Occurrence.What.COMPLETED;
                    case CANCELLED -> Occurrence.What.CANCELLED;
                },
                node));
        if (what == Past.What.DONE) {
            done.add(node);
        }
    }

    private Node node(Past past, String id) {
        var now = plan.node(past.process(), id);
        if (past.model().isEmpty()) {
            return now.orElseThrow(() -> new IllegalArgumentException(id));
        }
        var sheet = sheets.computeIfAbsent(past.model() + "/" + past.process(), any -> sheet(past));
        happened.computeIfAbsent(sheet, any -> new HashSet<>()).add(id);
        var then = sheet.node(past.process(), id).orElseThrow(() -> new IllegalArgumentException(id));
        return now.filter(then::equals).orElse(then);
    }

    private Plan sheet(Past past) {
        var content = running.old().getOrDefault(past.model(), new byte[0]);
        var pack = PackReader.read(Map.of(past.model(), content));
        return pack.process(past.process())
                .map(process -> new Plan(pack, process))
                .orElseThrow(() -> new IllegalArgumentException(past.model()));
    }

    /** All of it, oldest first. */
    List<Occurrence> occurrences() {
        return occurrences;
    }

    /** What was done, each by the meaning it had then. */
    Set<Node> done() {
        return done;
    }

    /** For each older version what of it happened, so that rules can speak of it. */
    List<List<Node>> older() {
        return plan.older().stream()
                .map(sheet -> sheet.nodes().stream()
                        .filter(node -> happened.getOrDefault(sheet, Set.of()).contains(node.id()))
                        .toList())
                .toList();
    }

    /** The labels of the work that was done, each once, in its order. */
    List<String> told() {
        return occurrences.stream()
                .filter(one -> one.what() == Occurrence.What.COMPLETED)
                .map(Occurrence::node)
                .filter(node -> node.kind().isActivity() || !node.act().isEmpty())
                .map(Node::label)
                .distinct()
                .toList();
    }
}
