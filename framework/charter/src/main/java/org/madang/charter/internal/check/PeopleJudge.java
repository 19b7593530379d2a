package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.madang.charter.Guard;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.proof.Breach;
import org.madang.charter.internal.rules.Kind;

/** Judges who does what, and who may not do both. */
final class PeopleJudge implements Judge {

    @Override
    public Ruling judge(Matter matter) {
        if (matter.nodes("a").isEmpty()) {
            return matter.without("a");
        }
        if (matter.rule().kind() == Kind.ROLE) {
            return role(matter);
        }
        return matter.nodes("c").isEmpty() ? matter.without("c") : separation(matter);
    }

    static People people(Matter matter) {
        return new People(matter.scene().plan(), matter.scene().parameters());
    }

    private static Ruling role(Matter matter) {
        var people = people(matter);
        var allowed = new TreeSet<String>();
        matter.rule().names("group").any().forEach(group -> allowed.add(Acts.plain(group)));
        var doers = people.doers(matter.nodes("a"));
        if (doers.isEmpty()) {
            return Ruling.unknown(
                    matter.note("people.nobody", Matter.said(matter.rule().names("a"))));
        }
        for (var node : doers) {
            var groups = people.groups(node);
            var breach = reach(matter, node);
            if ((groups.isEmpty() || !allowed.containsAll(groups)) && breach.isPresent()) {
                var who = groups.isEmpty() ? matter.words().say("people.anybody") : String.join(", ", groups);
                return Ruling.refuted(breach.get(), matter.words().about(node, "people.role", node.label(), who));
            }
        }
        return Ruling.proved();
    }

    /** The shortest way on which an element begins. */
    static java.util.Optional<Breach> reach(Matter matter, Node node) {
        return OrderJudge.all(matter, Order.never(matter.acts().role(alone(node))), matter.cases())
                .breach();
    }

    static Set<Node> alone(Node node) {
        Set<Node> one = Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        one.add(node);
        return one;
    }

    private static Ruling separation(Matter matter) {
        var people = people(matter);
        var firsts = people.doers(matter.nodes("a"));
        var seconds = people.doers(matter.nodes("c"));
        if (firsts.isEmpty() || seconds.isEmpty()) {
            var slot = firsts.isEmpty() ? "a" : "c";
            return Ruling.unknown(
                    matter.note("people.nobody", Matter.said(matter.rule().names(slot))));
        }
        var ruling = Ruling.proved();
        for (var first : firsts) {
            for (var second : seconds) {
                ruling = ruling.and(pair(matter, people, first, second));
            }
        }
        return ruling;
    }

    private static Ruling pair(Matter matter, People people, Node first, Node second) {
        var both = common(matter, people, first, second);
        if (both.isEmpty()) {
            return Ruling.proved();
        }
        var together = together(matter, first, second);
        if (together.isEmpty()) {
            return Ruling.proved();
        }
        if (!first.equals(second) && People.isKeptApart(first, second)) {
            return Ruling.guarded(
                    List.of(new Guard(
                            Guard.Kind.OTHER_PERSON,
                            matter.scene().plan().home(second),
                            List.of(second.id()),
                            Map.of("first", first.id()))),
                    matter.words().about(second, "people.apart", first.label(), second.label()));
        }
        return Ruling.refuted(
                together.get(),
                matter.words().about(second, "people.both", first.label(), second.label(), String.join(", ", both)));
    }

    private static java.util.Optional<Breach> together(Matter matter, Node first, Node second) {
        if (first.equals(second)) {
            return reach(matter, first);
        }
        var monitor =
                Order.notBoth(matter.acts().role(alone(first)), matter.acts().role(alone(second)));
        return OrderJudge.all(matter, monitor, matter.cases()).breach();
    }

    /** Who may do both. */
    static Set<String> common(Matter matter, People people, Node first, Node second) {
        var ones = people.groups(first);
        var others = people.groups(second);
        if (ones.isEmpty() || others.isEmpty()) {
            return Set.of(matter.words().say("people.anybody"));
        }
        var staff = matter.book().staff();
        var known = isListed(ones, matter) && isListed(others, matter);
        var both = new TreeSet<>(known ? People.people(ones, staff) : ones);
        both.retainAll(known ? People.people(others, staff) : others);
        return both;
    }

    private static boolean isListed(Set<String> groups, Matter matter) {
        var listed = new ArrayList<String>();
        matter.book().staff().keySet().forEach(group -> listed.add(Acts.plain(group)));
        return listed.containsAll(groups);
    }
}
