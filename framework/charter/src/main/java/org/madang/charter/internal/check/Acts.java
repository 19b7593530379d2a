package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Trigger;
import org.madang.charter.internal.rules.ActWords;
import org.madang.charter.internal.rules.Names;

/** Finds the elements a rule speaks of: by their act, their id, their label, or the message they wait for. */
final class Acts {

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final ActWords WORDS = new ActWords();
    /** Acts that are a time in which others speak: their own timer ends them rightly. */
    private static final Set<String> WINDOWS = Set.of("consult", "remedy");

    private final Plan plan;
    private final List<List<Node>> sheets = new ArrayList<>();
    private final IdentityHashMap<Node, List<String>> acts = new IdentityHashMap<>();
    private final Map<String, List<Node>> byName = new HashMap<>();
    private final Map<Names, Role> roles = new HashMap<>();
    private final Set<Node> windows = Collections.newSetFromMap(new IdentityHashMap<>());

    Acts(Plan plan) {
        this(plan, List.of());
    }

    /** Also finds elements of older versions, each by the meaning it has there. */
    Acts(Plan plan, List<List<Node>> older) {
        this.plan = plan;
        sheets.add(plan.nodes());
        sheets.addAll(older);
        sheets.forEach(nodes -> nodes.forEach(node -> acts.put(node, acts(node))));
        acts.keySet().stream().filter(this::isWindow).forEach(windows::add);
    }

    private boolean isWindow(Node node) {
        return acts.getOrDefault(node, List.of()).stream().anyMatch(WINDOWS::contains);
    }

    /** Says that these are times in which others speak. */
    void windows(Collection<Node> nodes) {
        windows.addAll(nodes);
        roles.clear();
    }

    /** The times in which others speak, told apart by the very elements. */
    Set<Node> windows() {
        return Collections.unmodifiableSet(windows);
    }

    Set<Node> nodes(Names names) {
        Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
        names.any().forEach(name -> found.addAll(nodes(name)));
        return found;
    }

    /** An act comes before an id or a label of the same name. */
    List<Node> nodes(String name) {
        return byName.computeIfAbsent(name, this::find);
    }

    private List<Node> find(String name) {
        return sheets.stream().flatMap(nodes -> find(name, nodes).stream()).toList();
    }

    private List<Node> find(String name, List<Node> nodes) {
        var act = WORDS.act(name).orElse(name);
        var acting = nodes.stream()
                .filter(node -> does(acts.getOrDefault(node, List.of()), act))
                .toList();
        return acting.isEmpty()
                ? nodes.stream().filter(node -> is(node, name, act)).toList()
                : acting;
    }

    private static boolean does(List<String> acts, String act) {
        return acts.stream().anyMatch(one -> one.equalsIgnoreCase(act));
    }

    static boolean is(Node node, String name, String act) {
        return node.id().equals(name)
                || does(acts(node), act)
                || plain(node.name()).equals(plain(name))
                || (node.event().trigger() == Trigger.MESSAGE
                        && node.kind() != Kind.THROW
                        && node.event().name().equals(name));
    }

    static String plain(String label) {
        return BLANKS.matcher(label.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** The acts of an element, by their own names. */
    static List<String> acts(Node node) {
        if (node.act().isEmpty()) {
            return List.of();
        }
        var acts = new ArrayList<String>();
        for (var word : node.act().split(",", -1)) {
            acts.add(WORDS.act(word.strip()).orElse(word.strip()));
        }
        return acts;
    }

    /** Whether a word is an act of the standard list, whether or not this model has it. */
    static boolean isAct(String word) {
        return WORDS.act(word).isPresent();
    }

    /** These elements as something that happens. */
    Role role(Names names) {
        return roles.computeIfAbsent(names, any -> role(nodes(names)));
    }

    Role role(Set<Node> nodes) {
        var role = Role.none();
        role.nodes().addAll(nodes);
        for (var node : nodes) {
            plan.boundaries(node).stream()
                    .filter(boundary -> endsRightly(node, boundary))
                    .forEach(boundary -> role.closers().put(boundary, node));
            if (node.kind() == Kind.EVENT_GATEWAY) {
                plan.next(node).forEach(event -> role.closers().put(event, node));
            }
            if (node.kind() == Kind.BOUNDARY) {
                role.moments().add(node);
            }
        }
        return role;
    }

    private boolean endsRightly(Node node, Node boundary) {
        return boundary.event().trigger() == Trigger.TIMER
                && boundary.event().interrupting()
                && (windows.contains(node) || plan.flows(node).isEmpty());
    }
}
