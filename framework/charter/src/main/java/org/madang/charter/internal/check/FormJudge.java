package org.madang.charter.internal.check;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.madang.charter.Guard;
import org.madang.charter.internal.data.Unknown;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;

/** Judges what must be written down. */
final class FormJudge implements Judge {

    @Override
    public Ruling judge(Matter matter) {
        if (matter.nodes("a").isEmpty()) {
            return matter.without("a");
        }
        return matter.rule().kind() == org.madang.charter.internal.rules.Kind.CLOSED_LIST
                ? closedList(matter)
                : carries(matter);
    }

    private static Ruling carries(Matter matter) {
        var ruling = carries(matter, Map.of());
        var set = matter.scene().parameters();
        if (!ruling.isRefuted() || set.isEmpty() || !carries(matter, set).isProved()) {
            return ruling;
        }
        return OrderJudge.whileParameters(
                matter, Fewest.of(set, some -> carries(matter, some).isProved()));
    }

    private static Ruling carries(Matter matter, Map<String, Object> set) {
        var values = values(matter);
        var bearers = bearers(matter);
        Set<Node> with = Collections.newSetFromMap(new IdentityHashMap<>());
        bearers.stream()
                .filter(node -> values.stream().allMatch(value -> states(matter, node, value, set)))
                .forEach(with::add);
        Set<Node> without = Collections.newSetFromMap(new IdentityHashMap<>());
        without.addAll(bearers.isEmpty() ? matter.nodes("a") : bearers);
        without.removeAll(with);
        if (without.isEmpty()) {
            return Ruling.proved();
        }
        var monitor = Order.until(
                Order.goesWith(matter.acts().role(without), matter.acts().role(with)), matter.escape());
        var ruling = OrderJudge.all(matter, monitor);
        var first = without.iterator().next();
        return ruling.isRefuted()
                ? ruling.saying(
                        matter.words().about(first, "form.lacks", first.label(), lacking(matter, first, values, set)))
                : ruling;
    }

    /** The values that must be there; a sentence may name several. */
    private static List<String> values(Matter matter) {
        return matter.rule().kind() == org.madang.charter.internal.rules.Kind.CARRIES
                ? matter.rule().words("values")
                : List.of(matter.rule().word("value"));
    }

    private static String lacking(Matter matter, Node node, List<String> values, Map<String, Object> set) {
        return values.stream()
                .filter(value -> !states(matter, node, value, set))
                .map(value -> said(matter, value))
                .collect(Collectors.joining(", "));
    }

    private static String said(Matter matter, String value) {
        return matter.rule().kind() == org.madang.charter.internal.rules.Kind.STATES_AS
                ? value + " = " + matter.rule().word("wanted")
                : value;
    }

    /** The work among the elements of an act; of scopes without any, the work within. */
    private static Set<Node> bearers(Matter matter) {
        Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var node : matter.nodes("a")) {
            if (isWork(node)) {
                found.add(node);
            }
        }
        if (found.isEmpty()) {
            for (var node : matter.nodes("a")) {
                matter.scene().plan().inside(node).stream()
                        .filter(FormJudge::isWork)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean isWork(Node node) {
        return node.kind() == Kind.USER_TASK || node.kind() == Kind.EXTERNAL_TASK || node.kind() == Kind.TASK;
    }

    private static boolean states(Matter matter, Node node, String value, Map<String, Object> set) {
        var kind = matter.rule().kind();
        var input = node.work().data().inputs().getOrDefault(value, "");
        if (kind == org.madang.charter.internal.rules.Kind.STATES_AS) {
            var said = Writers.value(input, name -> set.getOrDefault(name, Unknown.VALUE));
            return String.valueOf(said).equals(matter.rule().word("wanted"));
        }
        var field = matter.scene().forms().fields(node).map(fields -> fields.get(value));
        if (field.isPresent()) {
            return field.get().required() || kind == org.madang.charter.internal.rules.Kind.ASKS;
        }
        return node.kind() != Kind.USER_TASK && !input.isBlank() && !isBlank(matter, input);
    }

    /** Whether the city's own parameters leave nothing of it. */
    private static boolean isBlank(Matter matter, String input) {
        var parameters = matter.scene().parameters();
        var said = Writers.value(input, name -> parameters.getOrDefault(name, Unknown.VALUE));
        return said instanceof String text && text.isBlank();
    }

    private static Ruling closedList(Matter matter) {
        var value = matter.rule().word("value");
        var list = matter.book().lists().get(matter.rule().word("list"));
        if (list == null) {
            return Ruling.unknown(matter.note("list.none", matter.rule().word("list")));
        }
        if (matter.scene().variables().isAsked(value) || matter.scene().tables().asks(value)) {
            return asked(matter, value, list);
        }
        return written(matter, value, list);
    }

    private static Ruling asked(Matter matter, String value, List<String> list) {
        var never = Order.until(Order.never(matter.role("a")), matter.escape());
        for (var ground : others(matter, value, list)) {
            var pinned = new HashMap<String, Object>(matter.cases());
            pinned.put(value, ground);
            var ruling = OrderJudge.all(matter, never, pinned);
            if (!ruling.isProved()) {
                return ruling.saying(matter.note("list.open", value, String.join(", ", list)));
            }
        }
        return Ruling.proved();
    }

    /** Values that are not on the list: those a table answers, or else any. */
    private static Set<Object> others(Matter matter, String value, List<String> list) {
        var answers = matter.scene().tables().answers(value);
        if (answers.isEmpty()) {
            return offered(matter, value, list);
        }
        answers.removeIf(answer -> list.contains(String.valueOf(answer)));
        return answers;
    }

    /** Nothing, something nobody names, and whatever else a form offers. */
    private static Set<Object> offered(Matter matter, String value, List<String> list) {
        var grounds = new HashSet<Object>(Set.of("something else", ""));
        matter.scene().plan().nodes().stream()
                .flatMap(node -> matter.scene().forms().fields(node).stream())
                .flatMap(fields -> Optional.ofNullable(fields.get(value)).stream())
                .forEach(field -> grounds.addAll(field.values()));
        grounds.removeIf(ground -> list.contains(String.valueOf(ground)));
        return grounds;
    }

    /** A form before it that lets only these grounds be chosen, and must be filled. */
    private static Ruling written(Matter matter, String value, List<String> list) {
        Set<Node> closed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (var node : matter.scene().plan().nodes()) {
            var field = matter.scene().forms().fields(node).map(fields -> fields.get(value));
            if (field.isPresent()
                    && field.get().required()
                    && !field.get().values().isEmpty()
                    && list.containsAll(field.get().values())) {
                closed.add(node);
            }
        }
        var ruling = OrderJudge.all(
                matter,
                Order.precedence(matter.role("a"), matter.acts().role(closed).and(matter.escape())));
        if (!ruling.isProved()) {
            return ruling.saying(matter.note("list.open", value, String.join(", ", list)));
        }
        var guards = closed.stream()
                .map(node -> new Guard(
                        Guard.Kind.VALUE,
                        matter.scene().plan().home(node),
                        List.of(node.id()),
                        Map.of("variable", value, "values", String.join("\n", list))))
                .toList();
        return Ruling.guarded(guards, matter.note("list.guarded", value));
    }
}
