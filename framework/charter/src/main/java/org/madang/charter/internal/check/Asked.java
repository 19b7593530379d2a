package org.madang.charter.internal.check;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Trigger;

/** The variables that an element surely asks for: without one of them the engine can not go on there. */
final class Asked {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^{}]*)}");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    /** What stands behind these may never be looked at. */
    private static final Pattern PERHAPS = Pattern.compile("\\?|&&|\\|\\||\\band\\b|\\bor\\b");

    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*(?!\\w|\\s*\\()");
    private static final Set<String> ALWAYS = Set.of(
            "true",
            "false",
            "null",
            "empty",
            "not",
            "and",
            "or",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "instanceof",
            "execution",
            "task",
            "caseExecution",
            "calendar",
            "authenticatedUserId",
            "currentUser",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances",
            "loopCounter");

    private final Scene scene;
    private final Set<String> brought;

    Asked(Scene scene) {
        this.scene = scene;
        this.brought = scene.writers().everything(scene.plan().nodes());
    }

    /** What it asks for when it begins. */
    Set<String> begun(Node node) {
        var names = new LinkedHashSet<String>();
        var data = node.work().data();
        data.inputs()
                .forEach((name, written) -> names(written).stream()
                        .filter(one -> one.equals(name) || !data.inputs().containsKey(one))
                        .forEach(names::add));
        names.addAll(names(data.due()));
        names.addAll(names(timer(node)));
        scene.plan().boundaries(node).forEach(event -> names.addAll(names(timer(event))));
        table(node).stream().filter(brought::contains).forEach(names::add);
        if (node.kind() == Kind.XOR || node.kind() == Kind.OR) {
            scene.variables().asked(node).stream().findFirst().ifPresent(flow -> names.addAll(names(flow.condition())));
        }
        return names;
    }

    /** What its table reads and it is not given itself. */
    Set<String> table(Node node) {
        var names = scene.tables().reads(node).stream()
                .map(name -> name.replaceFirst("\\..*$", ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        names.removeAll(node.work().data().inputs().keySet());
        names.removeAll(ALWAYS);
        return names;
    }

    private static String timer(Node event) {
        var waits = event.kind() == Kind.CATCH || event.kind() == Kind.BOUNDARY;
        return waits && event.event().trigger() == Trigger.TIMER
                ? event.event().timer().text()
                : "";
    }

    /** What it asks for when it is done, of what it was not given and does not bring itself. */
    Set<String> done(Node node) {
        var brings = scene.writers().brings(node);
        if (brings.anything()) {
            return Set.of();
        }
        var names = names(node.work().data().outputs().values());
        names.removeAll(node.work().data().inputs().keySet());
        names.removeAll(brings.names());
        return names;
    }

    private static Set<String> names(Collection<String> written) {
        var names = new LinkedHashSet<String>();
        written.forEach(text -> names.addAll(names(text)));
        return names;
    }

    static Set<String> names(String written) {
        var names = new LinkedHashSet<String>();
        EXPRESSION.matcher(written).results().map(found -> found.group(1)).forEach(text -> {
            var sure = PERHAPS.split(QUOTED.matcher(text).replaceAll("''"), 2)[0];
            NAME.matcher(sure).results().map(name -> name.group()).forEach(names::add);
        });
        names.removeAll(ALWAYS);
        return names;
    }
}
