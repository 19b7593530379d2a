package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.madang.charter.internal.model.Flow;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Pack;
import org.madang.charter.internal.model.ProcessModel;
import org.madang.charter.internal.model.Trigger;
import org.madang.charter.internal.rules.Names;

/** Thinks of small changes that might make a broken rule hold, the smallest first. */
final class Repairs {

    private final Matter matter;
    private final ProcessModel process;
    private final Edits edits;
    private final List<Repair> found = new ArrayList<>();

    Repairs(Matter matter) {
        this.matter = matter;
        this.process = matter.scene().plan().process();
        this.edits = new Edits(matter.scene().pack(), process);
    }

    /** A change, drawn and told. */
    record Repair(String sentence, Pack pack) {}

    List<Repair> all() {
        switch (matter.rule().kind()) {
            case MIN_OPEN, MIN_BETWEEN, REMEDY, REMEDY_INDEPENDENT -> longer();
            case MAX_OPEN, MAX_BETWEEN, RESPONSE_WITHIN -> longer();
            case NEVER_TIMED_OUT, ALL_INSTANCES -> calmer();
            case ROLE -> otherGroup();
            case SEPARATION -> apart();
            case CARRIES -> stating();
            case PRECEDENCE, FRESHNESS -> before();
            case RESPONSE -> after();
            case EVERY_CASE -> atTheBeginning();
            default -> gateways();
        }
        return found;
    }

    private void add(Pack pack, String key, Object... about) {
        found.add(new Repair(matter.words().say(key, about), pack));
    }

    private void longer() {
        var term = matter.rule().term().toString();
        process.nodes().stream()
                .filter(node -> node.event().trigger() == Trigger.TIMER)
                .forEach(node -> add(edits.waiting(node, term), "repair.wait", node.label(), term));
    }

    private void calmer() {
        process.nodes().stream()
                .filter(node -> node.kind() == Kind.BOUNDARY && node.event().trigger() == Trigger.TIMER)
                .forEach(node -> add(edits.calm(node), "repair.calm", node.label()));
    }

    private void otherGroup() {
        var groups = new TreeSet<>(matter.rule().names("group").any());
        PeopleJudge.people(matter)
                .doers(matter.nodes("a"))
                .forEach(node ->
                        add(edits.doneBy(node, groups), "repair.group", node.label(), String.join(", ", groups)));
    }

    private void apart() {
        var people = PeopleJudge.people(matter);
        for (var second : people.doers(matter.nodes("c"))) {
            people.doers(matter.nodes("a"))
                    .forEach(first ->
                            add(edits.notBy(second, first), "repair.apart", second.label(), first.label(), first.id()));
        }
    }

    private void stating() {
        for (var node : matter.nodes("a")) {
            if (node.kind() == Kind.USER_TASK || node.kind() == Kind.EXTERNAL_TASK) {
                matter.rule()
                        .words("values")
                        .forEach(value -> add(edits.stating(node, value), "repair.state", node.label(), value));
            }
        }
    }

    private void before() {
        redirects(matter.nodes("c"));
        var a = matter.nodes("a");
        for (var node : a) {
            var incoming = process.flows().stream()
                    .filter(flow -> flow.target().equals(node.id()))
                    .toList();
            insert(incoming, node, "c", "repair.before");
        }
    }

    private void after() {
        redirects(matter.nodes("c"));
        for (var node : matter.nodes("a")) {
            var outgoing = process.flows().stream()
                    .filter(flow -> flow.source().equals(node.id()))
                    .toList();
            insert(outgoing, node, "c", "repair.after");
        }
    }

    private void atTheBeginning() {
        redirects(matter.nodes("a"));
        process.nodes().stream()
                .filter(node -> node.kind() == Kind.START && node.scope().equals(process.id()))
                .forEach(start -> insert(
                        process.flows().stream()
                                .filter(flow -> flow.source().equals(start.id()))
                                .toList(),
                        start,
                        "a",
                        "repair.after"));
    }

    private void insert(List<Flow> flows, Node node, String slot, String key) {
        Names names = matter.rule().names(slot);
        var act = names.any().get(0);
        if (!flows.isEmpty()) {
            add(edits.inserted(flows, act, node.scope()), key, act, node.label());
        }
    }

    /** Flows led to one of these, or to what leads there. */
    private void redirects(Set<Node> wanted) {
        var targets = new LinkedHashSet<Node>(wanted);
        var plan = matter.scene().plan();
        plan.nodes().stream()
                .filter(node ->
                        node.kind().isGateway() && plan.next(node).stream().anyMatch(wanted::contains))
                .forEach(targets::add);
        for (var flow : near()) {
            for (var target : targets) {
                var source = plan.node(process.id(), flow.source());
                if (source.isPresent()
                        && !flow.target().equals(target.id())
                        && !flow.source().equals(target.id())
                        && source.get().scope().equals(target.scope())
                        && target.kind() != Kind.BOUNDARY
                        && plan.home(target).equals(process.id())) {
                    var to = plan.node(process.id(), flow.target())
                            .map(Node::label)
                            .orElse(flow.target());
                    add(
                            edits.redirected(flow, target),
                            "repair.redirect",
                            source.get().label(),
                            to,
                            target.label());
                }
            }
        }
    }

    /** The flows into and out of the elements the rule speaks of. */
    private Set<Flow> near() {
        var ids = new TreeSet<String>();
        for (var slot : List.of("a", "b")) {
            if (matter.rule().slots().containsKey(slot)) {
                matter.nodes(slot).forEach(node -> ids.add(node.id()));
            }
        }
        var flows = new LinkedHashSet<Flow>();
        for (var flow : process.flows()) {
            if (ids.contains(flow.target()) || ids.contains(flow.source())) {
                flows.add(flow);
            }
        }
        return flows;
    }

    private void gateways() {
        process.nodes().stream()
                .filter(node -> node.kind() == Kind.XOR || node.kind() == Kind.AND)
                .forEach(node -> add(
                        edits.gateway(node, node.kind() == Kind.XOR ? Kind.AND : Kind.XOR),
                        node.kind() == Kind.XOR ? "repair.and" : "repair.xor",
                        node.label()));
    }
}
