package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.rules.Rule;

/** Judges whether the staff at hand can do every case, although some may not do both of two things. */
final class StaffJudge implements Judge {

    private static final int MOST_TRIES = 100_000;

    @Override
    public Ruling judge(Matter matter) {
        var staff = matter.book().staff();
        if (staff.isEmpty()) {
            return Ruling.unknown(matter.note("staff.none"));
        }
        var people = PeopleJudge.people(matter);
        var choices = new HashMap<Node, Set<String>>();
        var tasks = new ArrayList<Node>();
        for (var node : matter.scene().plan().nodes()) {
            if (node.kind() == Kind.USER_TASK && !people.groups(node).isEmpty()) {
                var able = able(people.groups(node), staff);
                if (able.isEmpty()) {
                    return Ruling.refuted(matter.words()
                            .about(node, "staff.nobody", node.label(), String.join(", ", people.groups(node))));
                }
                tasks.add(node);
                choices.put(node, able);
            }
        }
        return new Roster(tasks, choices, apart(matter, people)).ruling(matter);
    }

    private static Set<String> able(Set<String> groups, Map<String, Set<String>> staff) {
        var able = new TreeSet<String>();
        staff.forEach((group, people) -> {
            if (groups.contains(Acts.plain(group))) {
                able.addAll(people);
            }
        });
        return able;
    }

    private record Pair(Node one, Node other) {}

    private static List<Pair> apart(Matter matter, People people) {
        var pairs = new ArrayList<Pair>();
        for (Rule rule : matter.book().rules()) {
            if (rule.kind() == org.madang.charter.internal.rules.Kind.SEPARATION) {
                for (var one : people.doers(matter.acts().nodes(rule.names("a")))) {
                    people.doers(matter.acts().nodes(rule.names("c")))
                            .forEach(other -> pairs.add(new Pair(one, other)));
                }
            }
        }
        return pairs;
    }

    /** Tries to give every task to somebody. */
    private static final class Roster {
        private final List<Node> tasks;
        private final Map<Node, Set<String>> choices;
        private final List<Pair> apart;
        private final Map<Node, String> given = new HashMap<>();
        private int tries;

        Roster(List<Node> tasks, Map<Node, Set<String>> choices, List<Pair> apart) {
            this.tasks = tasks.stream()
                    .filter(task -> apart.stream()
                            .anyMatch(pair ->
                                    pair.one().equals(task) || pair.other().equals(task)))
                    .toList();
            this.choices = choices;
            this.apart = apart;
        }

        Ruling ruling(Matter matter) {
            if (give(0)) {
                return Ruling.proved();
            }
            return tries > MOST_TRIES
                    ? Ruling.unknown(matter.note("too.large"))
                    : Ruling.refuted(matter.note(
                            "staff.few",
                            String.join(", ", tasks.stream().map(Node::label).toList())));
        }

        private boolean give(int next) {
            if (next == tasks.size()) {
                return true;
            }
            if (++tries > MOST_TRIES) {
                return false;
            }
            var task = tasks.get(next);
            for (var person : choices.getOrDefault(task, Set.of())) {
                given.put(task, person);
                if (isAllowed(task, person) && give(next + 1)) {
                    return true;
                }
            }
            given.remove(task);
            return false;
        }

        private boolean isAllowed(Node task, String person) {
            return apart.stream()
                    .noneMatch(pair -> clash(pair.one(), pair.other(), task, person)
                            || clash(pair.other(), pair.one(), task, person));
        }

        private boolean clash(Node one, Node other, Node task, String person) {
            return one.equals(task) && !other.equals(task) && person.equals(given.get(other));
        }
    }
}
