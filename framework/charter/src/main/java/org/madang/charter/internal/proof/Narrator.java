package org.madang.charter.internal.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.madang.charter.Step;
import org.madang.charter.internal.model.Flow;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.space.Cause;
import org.madang.charter.internal.space.Choice;
import org.madang.charter.internal.space.Edge;
import org.madang.charter.internal.space.Occurrence;
import org.madang.charter.internal.space.Occurrence.What;

/** Tells a way through a model in a clerk's sentences, one step each, each with the id of its element. */
public final class Narrator {

    private final Phrases phrases;

    /** One who speaks English, or Korean. */
    public Narrator(Locale language) {
        this.phrases = new Phrases(language);
    }

    /** Tells the way, and in what it ends. */
    public List<Step> tell(Breach breach) {
        var steps = new ArrayList<>(tell(breach.edges()));
        if (breach.how() != Breach.How.BROKEN) {
            var at = steps.isEmpty() ? "" : steps.get(steps.size() - 1).activity();
            steps.add(new Step(at, phrases.say("how." + breach.how(), "", "")));
        }
        return List.copyOf(steps);
    }

    /** Tells the way; of the last step also what it begins. */
    public List<Step> tell(List<Edge> way) {
        var edges = way.stream().filter(edge -> !edge.isBefore()).toList();
        var steps = new ArrayList<Step>();
        for (var i = 0; i < edges.size(); i++) {
            tell(edges.get(i), i == edges.size() - 1, steps);
        }
        return List.copyOf(steps);
    }

    private void tell(Edge edge, boolean last, List<Step> steps) {
        cause(edge.cause(), steps);
        var choices = new ArrayDeque<>(edge.choices());
        var cause = edge.cause().node().id();
        made(choices, cause, true, steps);
        for (var occurrence : edge.occurrences()) {
            if (!occurrence.node().id().equals(cause) || occurrence.what() == What.CANCELLED) {
                occurrence(occurrence, last, steps);
            }
            made(choices, occurrence.node().id(), false, steps);
        }
        choices.forEach(choice -> choice(choice, false, steps));
        if (edge.failed()) {
            var at = edge.choices().isEmpty()
                    ? edge.cause().node()
                    : edge.choices().get(edge.choices().size() - 1).node();
            add(steps, at, "failed", "");
        }
    }

    /** Tells the choices made at a node, as far as they are next. */
    private void made(Deque<Choice> choices, String node, boolean enough, List<Step> steps) {
        while (!choices.isEmpty() && choices.peek().node().id().equals(node)) {
            choice(choices.poll(), enough, steps);
        }
    }

    private void cause(Cause cause, List<Step> steps) {
        var node = cause.node();
        switch (cause.why()) {
            case START -> add(steps, node, node.name().isBlank() ? "start" : "start.named", "");
            case COMPLETE -> add(steps, node, who(node).isEmpty() ? "complete" : "complete.by", who(node));
            case FAIL -> add(steps, node, "fail", cause.code());
            case MESSAGE -> add(steps, node, begins(node) ? "start.message" : "message", "");
            case TIMER -> add(steps, node, "timer", "");
            case SIGNAL -> add(steps, node, "signal", "");
            case CONTINUE -> add(steps, node, "continue", "");
            case GO_ON, BEFORE -> {
                // the same step as before, or none
            }
        }
    }

    /** Whether a case begins here, and not an event sub-process. */
    private static boolean begins(Node node) {
        return node.kind() == Kind.START
                && node.lanes().isEmpty()
                && node.event().interrupting();
    }

    private static String who(Node node) {
        if (!node.lanes().isEmpty()) {
            return node.lanes().get(node.lanes().size() - 1);
        }
        return node.work().groups().stream()
                .filter(group -> !group.contains("{"))
                .collect(Collectors.joining(", "));
    }

    private void choice(Choice choice, boolean enough, List<Step> steps) {
        var node = choice.node();
        if (choice.number() >= 0) {
            add(steps, node, (enough ? "enough." : "count.") + Math.min(choice.number(), 2), "");
            return;
        }
        var what = choice.taken().stream().map(Narrator::words).collect(Collectors.joining(", "));
        var key = what.isEmpty() ? "none" : "chosen";
        add(steps, node, node.name().isBlank() ? key : key + ".at", what);
    }

    private static String words(Flow flow) {
        if (!flow.name().isBlank()) {
            return flow.name();
        }
        return flow.condition().isBlank() ? flow.id() : flow.condition();
    }

    private void occurrence(Occurrence occurrence, boolean last, List<Step> steps) {
        var node = occurrence.node();
        var kind = node.kind();
        if (occurrence.what() == What.CANCELLED) {
            if (kind.isActivity()) {
                add(steps, node, "cancelled", "");
            }
        } else if (occurrence.what() == What.STARTED) {
            if (last && kind.isActivity() && kind != Kind.TASK) {
                add(steps, node, "begun", "");
            }
        } else if (kind == Kind.TASK) {
            add(steps, node, "done", "");
        } else if ((kind == Kind.END || kind == Kind.THROW) && !node.name().isBlank()) {
            add(steps, node, "reached", "");
        }
    }

    private void add(List<Step> steps, Node node, String key, String second) {
        steps.add(new Step(node.id(), phrases.say(key, node.label(), second)));
    }
}
