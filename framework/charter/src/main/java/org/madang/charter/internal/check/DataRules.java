package org.madang.charter.internal.check;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.madang.charter.RuleReport;
import org.madang.charter.Step;
import org.madang.charter.Verdict;
import org.madang.charter.internal.data.Unknown;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Trigger;

/** Checks that a pack's process knows what it asks for, where the engine would stop otherwise. */
final class DataRules {

    private static final int MOST = 3;
    private static final Map<String, String> BEGUN_BY = Map.of(
            "consultation.close", "consultation.open",
            "consultation.extend", "consultation.open",
            "review.close", "review.open",
            "hearing.schedule", "hearing.invite",
            "hearing.attendance", "hearing.invite",
            "hearing.close", "hearing.invite");
    private static final Set<String> LISTS = Set.of("groups", "items", "agreedBy", "languages", "attendance");

    private final Scene scene;
    private final Onward onward;
    private final Set<Node> reached;
    private final Asked asked;

    DataRules(Scene scene) {
        this.scene = scene;
        this.onward = new Onward(scene.plan());
        this.reached = reached(scene.plan(), onward);
        this.asked = new Asked(scene);
    }

    /** None where others may hand things to the process. */
    List<RuleReport> reports() {
        if (scene.papers().books(scene.plan().process().file()).isEmpty() || isCalled()) {
            return List.of();
        }
        return List.of(
                report("known", this::unknown),
                report("kept", this::lost),
                report("given", this::missing),
                report("begun", this::unbegun));
    }

    private boolean isCalled() {
        return scene.papers().pack().processes().stream()
                .flatMap(process -> process.nodes().stream())
                .anyMatch(node ->
                        node.work().calls().equals(scene.plan().process().id()));
    }

    private RuleReport report(String what, Function<Node, Stream<Step>> faults) {
        var steps = nodes().flatMap(faults).distinct().limit(MOST).toList();
        return new RuleReport(
                "data." + what,
                scene.words().say("rule.data." + what),
                "",
                steps.isEmpty() ? Verdict.PROVED : Verdict.REFUTED,
                steps,
                "");
    }

    /** What a case can come to; what is repeated has things of its own. */
    private Stream<Node> nodes() {
        var home = scene.plan().process().id();
        return scene.plan().nodes().stream()
                .filter(node -> scene.plan().home(node).equals(home))
                .filter(reached::contains)
                .filter(node -> scene.plan().around(node).stream().noneMatch(DataRules::isRepeated));
    }

    private static Set<Node> reached(Plan plan, Onward onward) {
        Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
        plan.nodes().stream().filter(node -> node.kind() == Kind.START).forEach(start -> {
            found.add(start);
            found.addAll(onward.from(start));
        });
        return found;
    }

    private static boolean isRepeated(Node scope) {
        return scope.loop().isMany();
    }

    /** What its table asks for and nothing before it sets; what else it asks for is {@link Told}'s. */
    private Stream<Step> unknown(Node node) {
        return asked.table(node).stream()
                .filter(name -> !isSet(node, name))
                .map(name -> scene.words().about(node, "data.unset", node.label(), name));
    }

    private boolean isSet(Node node, String name) {
        if (scene.parameterNames().contains(name)) {
            return true;
        }
        var before = nodes(node).toList();
        return before.stream().anyMatch(one -> sets(one, name))
                || (before.stream().noneMatch(one -> drops(one, name))
                        && before.stream().anyMatch(this::setsAnything));
    }

    /** What can have come before it. */
    private Stream<Node> nodes(Node node) {
        return scene.plan().nodes().stream()
                .filter(one -> onward.from(one).contains(node)
                        || scene.plan().around(node).contains(one));
    }

    private boolean sets(Node node, String name) {
        var data = node.work().data();
        if (!data.outputs().getOrDefault(name, "").isBlank() || data.returns().contains(name)) {
            return true;
        }
        if (node.kind() == Kind.SUBPROCESS || node.kind() == Kind.EVENT_SUBPROCESS) {
            return data.inputs().containsKey(name);
        }
        if (data.inputs().containsKey(name)) {
            return false;
        }
        if (node.kind() == Kind.USER_TASK) {
            return scene.forms()
                    .fields(node)
                    .filter(fields -> fields.containsKey(name))
                    .isPresent();
        }
        var gives =
                KnownSteps.find(node.work().topic()).filter(step -> step.gives().contains(name));
        return node.work().result().equals(name)
                || (gives.isPresent() && data.outputs().isEmpty());
    }

    /** Whether it has the value and lets it go when it is done. */
    private boolean drops(Node node, String name) {
        var local = node.work().data().inputs().containsKey(name);
        return local
                && !sets(node, name)
                && node.kind() == Kind.USER_TASK
                && fields(node).contains(name);
    }

    private Set<String> fields(Node node) {
        return scene.forms().fields(node).map(fields -> fields.keySet()).orElse(Set.of());
    }

    private boolean setsAnything(Node node) {
        var event = node.event().trigger();
        if (node.kind().isEvent()) {
            return event == Trigger.MESSAGE || event == Trigger.SIGNAL;
        }
        return scene.writers().of(node).anything()
                && KnownSteps.find(node.work().topic()).isEmpty();
    }

    /** What people write there, though it is asked for later, and nobody keeps. */
    private Stream<Step> lost(Node node) {
        return node.kind() != Kind.USER_TASK || isRepeated(node)
                ? Stream.empty()
                : fields(node).stream()
                        .filter(name -> drops(node, name))
                        .filter(name -> onward.from(node).stream()
                                .anyMatch(one -> !one.equals(node)
                                        && (asked.begun(one).contains(name)
                                                || asked.table(one).contains(name))))
                        .map(name -> scene.words().about(node, "data.lost", node.label(), name));
    }

    /** What a step of the framework needs and is not given. */
    private Stream<Step> missing(Node node) {
        var inputs = node.work().data().inputs();
        return KnownSteps.find(node.work().topic()).stream()
                .flatMap(step -> step.needs().stream())
                .filter(name -> isNothing(inputs.getOrDefault(name, "")) && !isList(node, name))
                .map(name -> scene.words()
                        .about(node, "data.needs", node.label(), node.work().topic(), name));
    }

    /** What a step of the framework goes on with and no step before it began. */
    private Stream<Step> unbegun(Node node) {
        var topic = node.work().topic();
        var state = node.work().data().inputs().get("state");
        var begun = topic.equals("policy.close") && "adopted".equals(state) ? "adoption.record" : BEGUN_BY.get(topic);
        return begun == null || nodes(node).anyMatch(one -> begins(one, begun))
                ? Stream.empty()
                : Stream.of(scene.words().about(node, "data.unbegun", node.label(), topic, begun));
    }

    /** Whether it is that step, or calls a process that has it. */
    private boolean begins(Node node, String topic) {
        return node.work().topic().equals(topic)
                || scene.plan().inside(node).stream()
                        .anyMatch(one -> one.work().topic().equals(topic))
                || (node.kind() == Kind.CALL && scene.plan().within(node).isEmpty());
    }

    /** Whether nothing is written, or the city's own parameters leave nothing of it. */
    private boolean isNothing(String written) {
        var said = Writers.value(written, name -> scene.parameters().getOrDefault(name, Unknown.VALUE));
        return written.isBlank() || (said instanceof String text && text.isBlank());
    }

    /** A list may have nothing in it. */
    private static boolean isList(Node node, String name) {
        return LISTS.contains(name) && node.work().data().inputs().containsKey(name);
    }
}
