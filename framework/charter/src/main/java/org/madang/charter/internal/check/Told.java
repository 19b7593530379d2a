package org.madang.charter.internal.check;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.madang.charter.RuleReport;
import org.madang.charter.Step;
import org.madang.charter.Verdict;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.space.Monitor;
import org.madang.charter.internal.space.Occurrence;

/**
 * Decides for a pack whether all that its elements ask for is known when they do: a parameter, or told on every way before.
 * Without it the engine refuses whatever leads there, for ever. A model that stands alone may be told anything when it is
 * started.
 */
final class Told {

    private static final String ID = "sound.told";

    private final Scene scene;
    private final Asked asked;

    Told(Scene scene) {
        this.scene = scene;
        this.asked = new Asked(scene);
    }

    /** What was found; none for what is no pack. */
    Optional<RuleReport> report() {
        if (scene.papers().books(scene.plan().process().file()).isEmpty()) {
            return Optional.empty();
        }
        var unknown = false;
        for (var name : names()) {
            var ruling = scene.proofs().ruling(watch(name), Map.of());
            if (ruling.isRefuted()) {
                return Optional.of(Clerk.report(
                        ID, said(), refusal(name, ruling), scene.words().language()));
            }
            unknown |= !ruling.isProved();
        }
        var verdict = unknown ? Verdict.UNKNOWN : Verdict.PROVED;
        return Optional.of(new RuleReport(ID, said(), "", verdict, List.of(), ""));
    }

    private String said() {
        return scene.words().say("told");
    }

    private Ruling refusal(String name, Ruling ruling) {
        var last = ruling.breach().orElseThrow().edges();
        var node = last.get(last.size() - 1).occurrences().stream()
                .map(Occurrence::node)
                .filter(one -> asks(one, name))
                .findFirst();
        Step note = node.map(one -> scene.words().about(one, "told.not", one.label(), name))
                .orElseGet(() -> scene.words().note("told.not", "", name));
        return ruling.saying(note);
    }

    private boolean asks(Node node, String name) {
        return asked.begun(node).contains(name) || asked.done(node).contains(name);
    }

    private Set<String> names() {
        var names = new TreeSet<String>();
        own().forEach(node -> {
            names.addAll(asked.begun(node));
            names.addAll(asked.done(node));
        });
        names.removeAll(scene.parameterNames());
        names.remove("language");
        return names;
    }

    /** What called processes know is handed to them. */
    private List<Node> own() {
        var process = scene.plan().process().id();
        return scene.plan().nodes().stream()
                .filter(node -> scene.plan().home(node).equals(process))
                .toList();
    }

    private Watch watch(String name) {
        var watch = new Watch(set(), set(), set(), set());
        for (var node : own()) {
            var tells = scene.writers().tells(node);
            if (tells.anything() || tells.names().contains(name)) {
                watch.telling().add(node);
            }
            if (node.work().data().outputs().containsKey(name)) {
                watch.choosing().add(node);
            }
            if (asked.begun(node).contains(name)) {
                watch.beginning().add(node);
            }
            if (asked.done(node).contains(name)) {
                watch.ending().add(node);
            }
            if (isInput(node, name)) {
                watch.telling().add(node);
            }
        }
        return watch;
    }

    /** An input of a sub-process is known inside it. */
    private static boolean isInput(Node node, String name) {
        return (node.kind() == Kind.SUBPROCESS || node.kind() == Kind.EVENT_SUBPROCESS)
                && node.work().data().inputs().containsKey(name);
    }

    private static Set<Node> set() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /**
     * Broken when one begins or ends that asks, and none was done that tells.
     *
     * @param choosing those of them whose outputs tell, also when they are interrupted
     */
    private record Watch(Set<Node> telling, Set<Node> choosing, Set<Node> beginning, Set<Node> ending)
            implements Monitor {

        private static final int TOLD = 1;
        private static final int BROKEN = -1;

        @Override
        public int next(int state, Occurrence one) {
            if (state != 0 || one.what() == Occurrence.What.CANCELLED) {
                return state == 0 && choosing.contains(one.node()) ? TOLD : state;
            }
            var done = one.what() == Occurrence.What.COMPLETED;
            var scope = one.node().kind() == Kind.SUBPROCESS || one.node().kind() == Kind.EVENT_SUBPROCESS;
            var gateway = one.node().kind() == Kind.XOR || one.node().kind() == Kind.OR;
            if (done
                    ? ending.contains(one.node()) || (gateway && beginning.contains(one.node()))
                    : beginning.contains(one.node())) {
                return BROKEN;
            }
            return (done || scope) && telling.contains(one.node()) ? TOLD : state;
        }

        @Override
        public boolean broken(int state) {
            return state == BROKEN;
        }

        @Override
        public Set<String> watched() {
            var ids = new HashSet<String>();
            List.of(telling, beginning, ending).forEach(nodes -> nodes.forEach(node -> ids.add(node.id())));
            return ids;
        }
    }
}
