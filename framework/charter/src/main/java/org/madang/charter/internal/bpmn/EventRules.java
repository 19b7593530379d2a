package org.madang.charter.internal.bpmn;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Node;
import org.madang.charter.internal.model.Trigger;

/** Finds events the engine would refuse where they are. */
final class EventRules {

    private static final Set<Trigger> CAUGHT = Set.of(Trigger.TIMER, Trigger.MESSAGE, Trigger.SIGNAL, Trigger.LINK);
    private static final Set<Trigger> AROUND =
            Set.of(Trigger.TIMER, Trigger.MESSAGE, Trigger.SIGNAL, Trigger.ERROR, Trigger.ESCALATION);

    private final Findings findings;

    EventRules(Findings findings) {
        this.findings = findings;
    }

    /** Given what the event lies in; null for the process itself. */
    void check(Node node, @Nullable Node scope) {
        switch (node.kind()) {
            case START -> start(node, scope);
            case CATCH -> among(node, CAUGHT);
            case BOUNDARY -> boundary(node);
            default -> {
                // may be about anything
            }
        }
    }

    private void start(Node node, @Nullable Node scope) {
        if (scope == null) {
            return;
        }
        if (scope.kind() != Kind.EVENT_SUBPROCESS) {
            if (AROUND.contains(node.event().trigger())) {
                findings.refused(node.id(), "a sub-process that is not set off by an event begins without one");
            }
            return;
        }
        among(node, AROUND);
        if (node.event().trigger() == Trigger.ERROR && !node.event().interrupting()) {
            findings.refused(node.id(), "what an error sets off ends the scope around it");
        }
    }

    private void boundary(Node node) {
        among(node, AROUND);
        if (node.event().trigger() == Trigger.ERROR && !node.event().interrupting()) {
            findings.unsupported(node.id(), "an error that does not interrupt is not BPMN, though the engine takes it");
        }
    }

    private void among(Node node, Set<Trigger> known) {
        if (!known.contains(node.event().trigger())) {
            findings.refused(node.id(), "this event does not say what it waits for, or nothing it can wait for here");
        }
    }
}
