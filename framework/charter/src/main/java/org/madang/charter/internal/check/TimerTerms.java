package org.madang.charter.internal.check;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.madang.charter.CityCalendar;
import org.madang.charter.Guard;
import org.madang.charter.Term;
import org.madang.charter.internal.data.Formula;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Timer;

/** Reads how long a timer waits: a period in the model, the run-time calendar, or a parameter of the pack. */
final class TimerTerms {

    private static final Pattern NAME = Pattern.compile("[$#]\\{\\s*([A-Za-z_]\\w*)\\s*}");
    private static final String ARGUMENT = "\\s*(?:['\"]([^'\"]+)['\"]|([A-Za-z_]\\w*))\\s*";
    private static final Pattern DEADLINE =
            Pattern.compile("[$#]\\{\\s*(deadline|plus)\\(\\s*now\\(\\)\\s*," + ARGUMENT + "\\)\\s*}");
    private static final Pattern CALENDAR =
            Pattern.compile("[$#]\\{\\s*calendar\\.end\\(\\s*['\"]([\\w-]+)['\"]\\s*," + ARGUMENT + "\\)\\s*}");

    private final Plan plan;
    private final Map<String, Object> parameters;

    TimerTerms(Plan plan, Map<String, Object> parameters) {
        this.plan = plan;
        this.parameters = parameters;
    }

    /**
     * A time to wait.
     *
     * @param calendar by which it is counted, if not by the rule's
     * @param guards what must stay as it is
     */
    record Wait(Term term, Optional<CityCalendar> calendar, List<Guard> guards) {

        double days() {
            return term.lengths().stream()
                    .mapToDouble(length -> 30.44 * length.months() + length.days() + 1.4 * length.workingDays())
                    .max()
                    .orElse(0);
        }
    }

    /** How long a node's timer waits, in each way the model may set it; empty if nobody can say. */
    List<Wait> of(Node node) {
        var timer = node.event().timer();
        var text = timer.form() == Timer.Form.CYCLE
                ? timer.text().substring(timer.text().indexOf('/') + 1)
                : timer.text();
        return written(node, text, timer.form() == Timer.Form.DATE);
    }

    /** How long a text waits that stands for a period, or for the moment at its end. */
    List<Wait> written(Node node, String text) {
        return written(node, text, false);
    }

    private List<Wait> written(Node node, String text, boolean date) {
        var calendar = CALENDAR.matcher(text);
        var deadline = DEADLINE.matcher(text);
        var name = NAME.matcher(text);
        if (calendar.matches()) {
            return counted(node, calendar, 2, Optional.of(Sweep.calendar(calendar.group(1))));
        }
        if (deadline.matches()) {
            var plain = deadline.group(1).equals("plus");
            return counted(node, deadline, 2, plain ? Optional.of(Sweep.calendar("plain")) : Optional.empty());
        }
        if (name.matches()) {
            return named(node, name.group(1), Optional.empty());
        }
        return date ? List.of() : constant(text, Optional.empty(), List.of());
    }

    private List<Wait> counted(Node node, Matcher call, int group, Optional<CityCalendar> calendar) {
        if (call.group(group) != null) {
            return constant(call.group(group), calendar, List.of(atLeast(node)));
        }
        return named(node, call.group(group + 1), calendar);
    }

    private static List<Wait> constant(String text, Optional<CityCalendar> calendar, List<Guard> guards) {
        try {
            return List.of(new Wait(Term.parse(text), calendar, guards));
        } catch (IllegalArgumentException none) {
            return List.of();
        }
    }

    private List<Wait> named(Node node, String name, Optional<CityCalendar> calendar) {
        var found = new LinkedHashSet<Wait>();
        named(node, name, calendar, new HashSet<>(), found);
        return List.copyOf(found);
    }

    /** Follows a name to the parameters it is made from: what it is set to, or what the step that sets it is given. */
    private void named(Node node, String name, Optional<CityCalendar> calendar, Set<String> seen, Set<Wait> found) {
        if (!seen.add(name)) {
            return;
        }
        if (parameters.containsKey(name)) {
            var value = String.valueOf(parameters.get(name));
            found.addAll(constant(value, calendar, List.of(parameter(node, name, value), atLeast(node))));
            return;
        }
        for (var setter : plan.nodes()) {
            var data = setter.work().data();
            var set = data.outputs().getOrDefault(name, data.inputs().getOrDefault(name, ""));
            if (set.isEmpty() || !plan.home(setter).equals(plan.home(node))) {
                continue;
            }
            int before = found.size();
            found.addAll(constant(set, calendar, List.of(atLeast(node))));
            Formula.parse(set).names().forEach(source -> named(node, source, calendar, seen, found));
            if (found.size() == before && data.outputs().containsKey(name)) {
                data.inputs().values().stream()
                        .flatMap(input -> Formula.parse(input).names().stream())
                        .forEach(source -> named(node, source, calendar, seen, found));
            }
        }
    }

    private Guard atLeast(Node node) {
        return new Guard(Guard.Kind.AT_LEAST, plan.home(node), List.of(node.id()), Map.of());
    }

    private Guard parameter(Node node, String name, String value) {
        return new Guard(Guard.Kind.PARAMETER, plan.home(node), List.of(), Map.of("name", name, "value", value));
    }
}
