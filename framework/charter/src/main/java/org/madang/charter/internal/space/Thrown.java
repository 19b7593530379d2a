package org.madang.charter.internal.space;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Trigger;

/** Throws errors and escalations, and finds who catches them. */
final class Thrown {

    private final Machine machine;

    Thrown(Machine machine) {
        this.machine = machine;
    }

    /** Who catches, and which token it belongs to. */
    private record Catcher(Token host, Spot event) {}

    void end(Token token) {
        switch (token.at.trigger()) {
            case ERROR -> error(token, token.at.node.event().name());
            case ESCALATION -> escalate(token);
            default -> finish(token);
        }
    }

    void pass(Token token) {
        if (token.at.trigger() == Trigger.ESCALATION) {
            escalate(token);
        } else {
            machine.complete(token);
        }
    }

    private void finish(Token token) {
        machine.note(Occurrence.What.COMPLETED, token.at);
        machine.end(token);
    }

    /** Ends all others of the scope; the engine does so before the terminate end begins. */
    void clearAround(Token token) {
        var scope = requireNonNull(token.parent);
        scope.kids.remove(token);
        machine.clear(scope);
        scope.kids.add(token);
    }

    /** Fails with an error; if nobody catches it, the token just ends. */
    void error(Token token, String code) {
        var catcher = find(token, Trigger.ERROR, code);
        if (catcher.isEmpty()) {
            finish(token);
        } else {
            token.phase = Phase.WAIT;
            fire(catcher.get().host(), catcher.get().event());
        }
    }

    private void escalate(Token token) {
        var catcher = find(token, Trigger.ESCALATION, token.at.node.event().name());
        var goesOn = catcher.isEmpty() || !isInterrupting(catcher.get().event());
        token.phase = Phase.WAIT;
        catcher.ifPresent(found -> fire(found.host(), found.event()));
        if (!goesOn) {
            return;
        }
        if (token.at.kind() == Kind.END) {
            finish(token);
        } else {
            machine.complete(token);
        }
    }

    /** Stands for "catches no error". */
    static final String NOTHING = "\0";

    /** A code of an error that the spot would catch. */
    static String code(Spot spot) {
        var listens = spot.kind() == Kind.BOUNDARY || spot.kind() == Kind.START;
        if (!listens || spot.trigger() != Trigger.ERROR) {
            return NOTHING;
        }
        return spot.node.event().name();
    }

    static boolean isCaught(Token token, String code) {
        return find(token, Trigger.ERROR, code).isPresent();
    }

    /** Whether an event at the token's own spot catches it. */
    static boolean catchesItself(Token token, String code) {
        return find(token, Trigger.ERROR, code)
                .filter(catcher -> catcher.host() == token)
                .isPresent();
    }

    private static Optional<Catcher> find(Token thrower, Trigger trigger, String code) {
        Token from = null;
        for (Token host = thrower; host != null; host = host.parent) {
            var found = catcher(host, trigger, code, from);
            if (found.isPresent()) {
                return found;
            }
            from = host;
        }
        return Optional.empty();
    }

    private static Optional<Catcher> catcher(Token host, Trigger trigger, String code, @Nullable Token from) {
        var inner = from == null ? null : from.at;
        Stream<Spot> within = host.at.eventScopes.stream().filter(scope -> scope != inner);
        Stream<Spot> around = host.isInstance() ? Stream.empty() : host.at.boundaries.stream();
        return Stream.concat(host.phase == Phase.SCOPE ? within : Stream.empty(), around)
                .filter(event -> catches(event, trigger, code))
                .map(event -> new Catcher(host, event))
                .findFirst();
    }

    private static boolean catches(Spot spot, Trigger trigger, String code) {
        var event = signal(spot).node.event();
        return event.trigger() == trigger
                && (event.name().isEmpty() || event.name().equals(code));
    }

    /** The event that sets off a boundary event or an event sub-process. */
    static Spot signal(Spot spot) {
        return spot.kind() == Kind.EVENT_SUBPROCESS ? spot.onlyStart() : spot;
    }

    static boolean isInterrupting(Spot spot) {
        return signal(spot).node.event().interrupting() || signal(spot).trigger() == Trigger.ERROR;
    }

    /** Lets a boundary event of the host, or an event sub-process within it, happen. */
    void fire(Token host, Spot event) {
        if (event.kind() == Kind.EVENT_SUBPROCESS) {
            fireWithin(host, event);
        } else if (isInterrupting(event)) {
            machine.clear(host);
            machine.note(Occurrence.What.CANCELLED, host.at);
            machine.go(host, event);
        } else {
            machine.go(requireNonNull(host.parent).add(event, Phase.GO), event);
        }
    }

    private void fireWithin(Token host, Spot event) {
        if (isInterrupting(event)) {
            machine.clear(host);
            host.deaf = true;
        }
        var inner = host.add(event, Phase.SCOPE);
        machine.note(Occurrence.What.STARTED, event);
        machine.go(inner.add(event.onlyStart(), Phase.GO), event.onlyStart());
    }
}
