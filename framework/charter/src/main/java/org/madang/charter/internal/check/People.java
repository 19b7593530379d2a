package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;

/** Who does what: by candidate groups, else by lanes. */
final class People {

    private final Plan plan;
    private final Map<String, Object> parameters;

    People(Plan plan, Map<String, Object> parameters) {
        this.plan = plan;
        this.parameters = parameters;
    }

    /** The elements at which a person acts: tasks among these, else tasks within them, else what lies in a lane. */
    List<Node> doers(Collection<Node> nodes) {
        var tasks = nodes.stream().filter(node -> node.kind() == Kind.USER_TASK).toList();
        if (!tasks.isEmpty()) {
            return tasks;
        }
        var within = new ArrayList<Node>();
        nodes.forEach(node -> plan.inside(node).stream()
                .filter(inner -> inner.kind() == Kind.USER_TASK)
                .forEach(within::add));
        return within.isEmpty()
                ? nodes.stream().filter(node -> !node.lanes().isEmpty()).toList()
                : within;
    }

    /** Those who may do it; empty if anybody may, or nobody can say. */
    Set<String> groups(Node node) {
        var groups = new TreeSet<String>();
        for (var group : node.work().groups()) {
            groups.add(plain(group));
        }
        if (groups.isEmpty() && !node.lanes().isEmpty()) {
            groups.add(plain(node.lanes().get(node.lanes().size() - 1)));
        }
        if (groups.isEmpty()) {
            plan.around(node).stream()
                    .filter(scope -> !scope.lanes().isEmpty())
                    .limit(1)
                    .forEach(scope ->
                            groups.add(plain(scope.lanes().get(scope.lanes().size() - 1))));
        }
        return groups;
    }

    private String plain(String group) {
        var expression = group.matches("[$#]\\{\\s*\\w+\\s*}") ? group.replaceAll("[$#{}\\s]", "") : group;
        return Acts.plain(String.valueOf(parameters.getOrDefault(expression, group)));
    }

    /** The people of groups, if the rule book names the staff of each of them; else the groups themselves. */
    static Set<String> people(Set<String> groups, Map<String, Set<String>> staff) {
        var people = new TreeSet<String>();
        for (var group : groups) {
            var listed = staff.entrySet().stream()
                    .filter(entry -> Acts.plain(entry.getKey()).equals(group))
                    .findFirst();
            if (listed.isEmpty()) {
                return groups;
            }
            people.addAll(listed.get().getValue());
        }
        return people;
    }

    /** Whether the model says that who did the one may not do the other. */
    static boolean isKeptApart(Node one, Node other) {
        return forbids(one, other) || forbids(other, one);
    }

    private static boolean forbids(Node one, Node other) {
        for (var name : one.properties().getOrDefault("madang:not-by", "").split(",", -1)) {
            var plain = name.strip();
            if (!plain.isEmpty()
                    && (other.id().equals(plain) || Acts.acts(other).contains(plain))) {
                return true;
            }
        }
        return false;
    }
}
