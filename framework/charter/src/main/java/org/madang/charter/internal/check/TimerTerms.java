package org.madang.charter.internal.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
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

    private static final Pattern MOMENT = Pattern.compile("\\b(deadline|plus|end)\\s*\\(");

    private final Plan plan;
    private final Map<String, Object> parameters;
    private final Map<String, Object> cases;
    private final IdentityHashMap<Node, List<Wait>> known = new IdentityHashMap<>();

    /**
     * Looks for them in a model.
     *
     * @param cases what is so in the cases that are judged
     */
    TimerTerms(Plan plan, Map<String, Object> parameters, Map<String, Object> cases) {
        this.plan = plan;
        this.parameters = parameters;
        this.cases = cases;
    }

    /**
     * A time to wait.
     *
     * @param calendar by which it is counted, if not by the rule's
     * @param guards what must stay as it is
     * @param setBy what set the moment it waits for; none: it counts from when the wait begins
     * @param days how long that is, nearly
     */
    record Wait(Term term, Optional<CityCalendar> calendar, List<Guard> guards, Optional<Node> setBy, double days) {

        Wait(Term term, Optional<CityCalendar> calendar, List<Guard> guards) {
            this(term, calendar, guards, Optional.empty(), days(term));
        }

        Wait setBy(Node node) {
            return new Wait(term, calendar, guards, Optional.of(node), days);
        }

        private static double days(Term term) {
            return term.lengths().stream()
                    .mapToDouble(length -> 30.44 * length.months() + length.days() + 1.4 * length.workingDays())
                    .max()
                    .orElse(0);
        }
    }

    /** How long a node's timer waits, in each way the model may set it; empty if nobody can say. */
    List<Wait> of(Node node) {
        return known.computeIfAbsent(node, this::read);
    }

    /** What sets the moments that timers wait for, each with the others that set the same. */
    Map<Node, Set<Node>> setters() {
        var setters = new HashMap<Node, Set<Node>>();
        for (var node : plan.nodes()) {
            var together = new HashSet<Node>();
            if (node.event().timer().form() == Timer.Form.DATE) {
                of(node).forEach(wait -> wait.setBy().ifPresent(together::add));
            }
            together.forEach(
                    one -> setters.computeIfAbsent(one, any -> new HashSet<>()).addAll(together));
        }
        return setters;
    }

    private List<Wait> read(Node node) {
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
            return named(node, name.group(1), Optional.empty(), date);
        }
        var found = new LinkedHashSet<Wait>();
        for (var choice : Choices.of(text, cases)) {
            found.addAll(choice.equals(text) ? constant(text, date) : written(node, choice, date));
        }
        return List.copyOf(found);
    }

    private static List<Wait> constant(String text, boolean date) {
        return date ? List.of() : constant(text, Optional.empty(), List.of());
    }

    private List<Wait> counted(Node node, Matcher call, int group, Optional<CityCalendar> calendar) {
        if (call.group(group) != null) {
            return constant(call.group(group), calendar, List.of(atLeast(node)));
        }
        return named(node, call.group(group + 1), calendar, false);
    }

    private static List<Wait> constant(String text, Optional<CityCalendar> calendar, List<Guard> guards) {
        try {
            return List.of(new Wait(Term.parse(text), calendar, guards));
        } catch (IllegalArgumentException none) {
            return List.of();
        }
    }

    private List<Wait> named(Node node, String name, Optional<CityCalendar> calendar, boolean date) {
        var found = new LinkedHashSet<Wait>();
        named(new Wanted(node, calendar, date), name, Optional.empty(), new HashSet<>(), found);
        return List.copyOf(found);
    }

    /**
     * What is looked for.
     *
     * @param date whether it is a moment; then it counts from when it is set
     */
    private record Wanted(Node node, Optional<CityCalendar> calendar, boolean date) {}

    /** Follows a name to the parameters it is made from: what it is set to, or what the step that sets it is given. */
    private void named(Wanted wanted, String name, Optional<Node> setBy, Set<String> seen, Set<Wait> found) {
        var asked = wanted.date() ? name + " set by " + setBy.map(Node::id).orElse("") : name;
        if (!seen.add(asked)) {
            return;
        }
        var node = wanted.node();
        if (parameters.containsKey(name)) {
            var value = String.valueOf(parameters.get(name));
            add(wanted, value, List.of(parameter(node, name, value), atLeast(node)), setBy, found);
            return;
        }
        for (var setter : plan.nodes()) {
            var data = setter.work().data();
            var set = data.outputs().getOrDefault(name, data.inputs().getOrDefault(name, ""));
            if (set.isEmpty() || !plan.home(setter).equals(plan.home(node))) {
                continue;
            }
            if (isMoment(set)) {
                written(node, set).forEach(wait -> found.add(wait.setBy(setter)));
                continue;
            }
            int before = found.size();
            var source = setBy.isPresent() ? setBy : Optional.of(setter);
            follow(wanted, set, source, seen, found);
            if (found.size() == before && data.outputs().containsKey(name)) {
                given(wanted, setter, seen, found);
            }
        }
    }

    /** The periods that the step which sets it is given. */
    private void given(Wanted wanted, Node setter, Set<String> seen, Set<Wait> found) {
        for (var input : setter.work().data().inputs().values()) {
            follow(wanted, input, Optional.of(setter), seen, found);
        }
    }

    private void follow(Wanted wanted, String text, Optional<Node> setBy, Set<String> seen, Set<Wait> found) {
        for (var choice : Choices.of(text, cases)) {
            add(wanted, choice, List.of(atLeast(wanted.node())), setBy, found);
            Formula.parse(choice).names().forEach(one -> named(wanted, one, setBy, seen, found));
        }
    }

    /** Whether a text makes a moment of a period. */
    private static boolean isMoment(String text) {
        return MOMENT.matcher(text).find();
    }

    private static void add(Wanted wanted, String text, List<Guard> guards, Optional<Node> setBy, Set<Wait> found) {
        for (var wait : constant(text, wanted.calendar(), guards)) {
            found.add(wanted.date() ? setBy.map(wait::setBy).orElse(wait) : wait);
        }
    }

    private Guard atLeast(Node node) {
        return new Guard(Guard.Kind.AT_LEAST, plan.home(node), List.of(node.id()), Map.of());
    }

    private Guard parameter(Node node, String name, String value) {
        return new Guard(Guard.Kind.PARAMETER, plan.home(node), List.of(), Map.of("name", name, "value", value));
    }
}
