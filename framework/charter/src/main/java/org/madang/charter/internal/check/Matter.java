package org.madang.charter.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.charter.CityCalendar;
import org.madang.charter.Step;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.rules.Kind;
import org.madang.charter.internal.rules.Names;
import org.madang.charter.internal.rules.Rule;
import org.madang.charter.internal.rules.RuleBook;

/** One rule, and the process it is judged for. */
record Matter(Rule rule, RuleBook book, Scene scene, Acts acts) {

    /** The same, asked for in another way. */
    Matter as(Kind kind) {
        return new Matter(rule.as(kind), book, scene, acts);
    }

    Set<Node> nodes(String slot) {
        return acts.nodes(rule.names(slot));
    }

    Role role(String slot) {
        return acts.role(rule.names(slot));
    }

    Role escape() {
        return rule.unless().map(acts::role).orElseGet(Role::none);
    }

    Words words() {
        return scene.words();
    }

    Step note(String key, Object... about) {
        return words().note(key, about);
    }

    /** The calendar the rule counts by; an {@link IllegalArgumentException} if there is none of the name. */
    CityCalendar calendar() {
        return Sweep.calendar(rule.calendar().orElse(book.header().calendar()));
    }

    /** The values of the cases the rule is about. */
    Map<String, Object> cases() {
        var pinned = new HashMap<String, Object>();
        rule.when().forEach(when -> pinned.put(when.variable(), value(when.value())));
        return pinned;
    }

    static Object value(String written) {
        if (written.equals("true") || written.equals("false")) {
            return Boolean.valueOf(written);
        }
        return written.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(written) : written;
    }

    /** Those names of a gap that mean nothing anywhere. */
    List<String> strange(String slot) {
        var strange = new ArrayList<String>();
        for (var name : rule.names(slot).any()) {
            if (!Acts.isAct(name)
                    && acts.nodes(name).isEmpty()
                    && !scene.papers().knows(name)) {
                strange.add(name);
            }
        }
        return strange;
    }

    /** The finding when nothing in the process is what the rule is about. */
    Ruling without(String slot) {
        var strange = strange(slot);
        if (!strange.isEmpty()) {
            return Ruling.unknown(note("name.strange", String.join(", ", strange)));
        }
        return Ruling.proved(note("name.absent", said(rule.names(slot))));
    }

    /** The finding when what must be there is not. */
    Ruling missing(String slot) {
        return Ruling.refuted(note(
                "name.missing", said(rule.names(slot)), scene.plan().process().id()));
    }

    static String said(Names names) {
        return "'" + String.join("', '", names.any()) + "'";
    }
}
