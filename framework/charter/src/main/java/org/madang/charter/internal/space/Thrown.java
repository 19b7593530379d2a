package org.madang.charter.internal.space;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Trigger;

/** Throws errors and escalations, and finds who catches them. */
final class Thrown {

    private final Machine machine;
    private final Set<Token> interrupted = Collections.newSetFromMap(new IdentityHashMap<>());

    Thrown(Machine machine) {
        this.machine = machine;
    }

    /** Who catches, and which token it belongs to. */
    private record Catcher(Token host, Spot event) {}

    void end(Token token) {
        switch (token.at.trigger()) {
            case ERROR -> error(token, token.at.node.event().name());
            case ESCALATION -> escalate(token);
            case SIGNAL -> broadcast(token);
            default -> finish(token);
        }
    }

    void pass(Token token) {
        switch (token.at.trigger()) {
            case ESCALATION -> escalate(token);
            case SIGNAL -> broadcast(token);
            default -> machine.complete(token);
        }
    }

    private void broadcast(Token token) {
        var scope = requireNonNull(token.parent);
        var isScope = scope.kids.size() == 1 && !hasOwnScope(token);
        token.phase = Phase.WAIT;
        new Broadcast(machine).signal(token.at.node.event().name());
        if (token.alive()) {
            goOn(token);
        } else if (isScope && scope.alive()) {
            scope.kids.stream()
                    .filter(kid -> kid.at.kind() == Kind.EVENT_SUBPROCESS)
                    .findFirst()
                    .ifPresent(begun -> leaveInterrupted(scope, begun));
        }
    }

    private static boolean hasOwnScope(Token token) {
        var data = token.at.node.work().data();
        return !data.inputs().isEmpty() || !data.outputs().isEmpty();
    }

    /** To the engine the last token is the scope itself: it goes on after it threw, and so ends what took over. */
    private void leaveInterrupted(Token scope, Token begun) {
        if (scope.at.isRoot()) {
            machine.passUnheard(begun);
        } else {
            machine.pass(begun);
        }
    }

    private void finish(Token token) {
        machine.pass(token);
    }

    /** Ends all others of the scope, and what it listens to; the engine does so before the terminate end begins. */
    void clearAround(Token token) {
        var scope = requireNonNull(token.parent);
        scope.kids.remove(token);
        scope.deaf = true;
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
        if (goesOn) {
            goOn(token);
        }
    }

    private void goOn(Token token) {
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
        var called = false;
        for (Token host = thrower; host != null; host = host.parent) {
            var found = catcher(host, trigger, code, from);
            if (found.isPresent()) {
                return found;
            }
            // To the engine only a thrower of the same process throws again what its event sub-process caught.
            called |= host.at.isRoot();
            from = called ? null : host;
        }
        return Optional.empty();
    }

    private static Optional<Catcher> catcher(Token host, Trigger trigger, String code, @Nullable Token from) {
        var inner = from == null ? null : from.at;
        Stream<Spot> within = host.at.eventScopes.stream().filter(scope -> scope != inner);
        Stream<Spot> around = host.isInstance() ? Stream.empty() : host.at.boundaries.stream();
        return Stream.concat(host.phase == Phase.SCOPE ? namedFirst(within) : Stream.empty(), namedFirst(around))
                .filter(event -> catches(event, trigger, code))
                .map(event -> new Catcher(host, event))
                .findFirst();
    }

    /** The engine asks those that catch just one code before those that catch all. */
    private static Stream<Spot> namedFirst(Stream<Spot> events) {
        return events.sorted(
                Comparator.comparing(event -> signal(event).node.event().name().isEmpty()));
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
        return signal(spot).node.event().interrupting();
    }

    /** Lets a boundary event of the host, or an event sub-process within it, happen. */
    void fire(Token host, Spot event) {
        if (event.kind() == Kind.EVENT_SUBPROCESS) {
            fireWithin(host, event);
        } else if (isInterrupting(event)) {
            var name = machine.endingName(host);
            machine.clear(host);
            if (!host.isSaved()) {
                machine.note(Occurrence.What.CANCELLED, name);
            }
            machine.go(host, event);
        } else {
            machine.go(requireNonNull(host.parent).add(event, Phase.GO), event);
        }
    }

    /**
     * Whether the engine may still hear for a scope that was interrupted in this very step: what it takes away then is in
     * the database until it commits. An event sub-process that throws the signal it began by begins again without end.
     */
    boolean mayStillHear(Token scope) {
        return interrupted.contains(scope);
    }

    /** The engine ends the last token of a scope as if it had been in the activity it was saved at. */
    private void noteLone(Token scope) {
        if (scope.kids.size() != 1) {
            return;
        }
        var only = scope.kids.get(0);
        if (only.isSaved() && !Ending.isTold(only)) {
            machine.note(Occurrence.What.CANCELLED, only.at);
        }
    }

    private void fireWithin(Token host, Spot event) {
        if (isInterrupting(event)) {
            noteLone(host);
            machine.clear(host);
            host.deaf = true;
            interrupted.add(host);
        }
        machine.go(host.add(event, Phase.GO), event);
    }
}
