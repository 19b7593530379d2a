package org.madang.charter.internal.space;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Trigger;
import org.madang.charter.internal.space.Cause.Why;

/** Finds what may set off the next step. */
final class Triggers {

    private static final int OFTEN = 2;

    private final Set<String> codes = new LinkedHashSet<>();
    private boolean cut;

    Triggers(Net net) {
        net.spots().stream()
                .map(Thrown::code)
                .filter(code -> !code.equals(Thrown.NOTHING))
                .forEach(codes::add);
    }

    /** One possible cause: the token it meets, by its place in the tree, and the event if it is not the token's own. */
    record Possible(int token, Spot spot, Why why, String code) {

        Cause cause() {
            return new Cause(why, (why == Why.CONTINUE ? spot : Thrown.signal(spot)).node, code);
        }
    }

    /** Whether something repeatable was not let happen again although it might matter. */
    boolean cut() {
        return cut;
    }

    List<Possible> of(Token root) {
        var tokens = flat(root);
        var found = new ArrayList<Possible>();
        for (var i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).phase == Phase.GO) {
                return List.of(new Possible(i, tokens.get(i).at, Why.GO_ON, ""));
            }
        }
        for (var i = 0; i < tokens.size(); i++) {
            if (!isCopy(tokens.get(i))) {
                of(tokens.get(i), i, found);
            }
        }
        return found;
    }

    /** All tokens, each before what it holds. */
    static List<Token> flat(Token root) {
        var all = new ArrayList<Token>();
        all.add(root);
        for (var i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).kids);
        }
        return all;
    }

    private static boolean isCopy(Token token) {
        if (token.parent == null || !token.kids.isEmpty()) {
            return false;
        }
        for (var other : token.parent.kids) {
            if (other == token) {
                return false;
            }
            if (other.at == token.at
                    && other.phase == token.phase
                    && other.memory == token.memory
                    && other.spent == token.spent
                    && other.kids.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private void of(Token token, int index, List<Possible> found) {
        switch (token.phase) {
            case SAVED_BEFORE, SAVED_AFTER -> found.add(new Possible(index, token.at, Why.CONTINUE, ""));
            case WAIT -> waits(token, index, found);
            default -> {
                // holds others, or waits for others
            }
        }
        if (token.listens()) {
            around(token, index, found);
        }
    }

    private void waits(Token token, int index, List<Possible> found) {
        var spot = token.at;
        switch (spot.kind()) {
            case USER_TASK, CALL -> found.add(new Possible(index, spot, Why.COMPLETE, ""));
            case EXTERNAL_TASK -> {
                found.add(new Possible(index, spot, Why.COMPLETE, ""));
                codes.stream()
                        .filter(code -> Thrown.isCaught(token, code))
                        .forEach(code -> found.add(new Possible(index, spot, Why.FAIL, code)));
            }
            case RECEIVE_TASK -> found.add(new Possible(index, spot, Why.MESSAGE, ""));
            case EVENT_GATEWAY -> spot.out.forEach(way -> found.add(new Possible(index, way.to(), why(way.to()), "")));
            default -> found.add(new Possible(index, spot, why(spot), ""));
        }
    }

    private void around(Token token, int index, List<Possible> found) {
        if (token.deaf) {
            return;
        }
        var events = events(token);
        for (var i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var trigger = Thrown.signal(event).trigger();
            var outside = trigger == Trigger.TIMER || trigger == Trigger.MESSAGE || trigger == Trigger.SIGNAL;
            if (outside && mayHappen(token, event, i)) {
                found.add(new Possible(index, event, why(Thrown.signal(event)), ""));
            }
        }
    }

    /** The events that a token listens to for what it is in. */
    static List<Spot> events(Token token) {
        var events = new ArrayList<Spot>();
        if (!token.isInstance()) {
            events.addAll(token.at.boundaries);
        }
        if (token.phase == Phase.SCOPE) {
            events.addAll(token.at.eventScopes);
        }
        return events;
    }

    private boolean mayHappen(Token host, Spot event, int index) {
        if (Thrown.isInterrupting(event)) {
            return true;
        }
        if (!Reach.mayRepeat(event)) {
            return host.spent(index) < Reach.times(event);
        }
        if (event.own.isEmpty()) {
            cut |= host.spent(index) >= OFTEN;
            return host.spent(index) < OFTEN;
        }
        var around = event.kind() == Kind.EVENT_SUBPROCESS ? host : requireNonNull(host.parent);
        return around.kids.stream().noneMatch(kid -> event.own.get(kid.at.index));
    }

    private static Why why(Spot spot) {
        return switch (spot.trigger()) {
            case TIMER -> Why.TIMER;
            case MESSAGE -> Why.MESSAGE;
            case SIGNAL -> Why.SIGNAL;
            default -> Why.CONTINUE;
        };
    }

    /** Lets it happen. */
    static void fire(Machine machine, Possible possible) {
        var token = flat(machine.root).get(possible.token());
        switch (token.phase) {
            case GO ->
                machine.resume(flat(machine.root).stream()
                        .filter(one -> one.phase == Phase.GO)
                        .collect(java.util.stream.Collectors.toCollection(ArrayList::new)));
            case SAVED_BEFORE -> machine.goIn(token);
            default -> happen(machine, token, possible);
        }
        machine.run();
    }

    private static void happen(Machine machine, Token token, Possible possible) {
        if (token.phase == Phase.SAVED_AFTER && possible.why() == Why.CONTINUE) {
            machine.leave(token);
        } else if (possible.why() == Why.FAIL) {
            machine.thrown().error(token, possible.code());
        } else {
            happen(machine, token, possible.spot());
        }
    }

    /** Something comes that the token waits for, or that it hears around what it is in. */
    static void happen(Machine machine, Token token, Spot spot) {
        var event = events(token).indexOf(spot);
        if (event < 0) {
            machine.happened(token, spot);
            return;
        }
        if (!Thrown.isInterrupting(spot) && isCounted(spot)) {
            token.spend(event);
        }
        machine.thrown().fire(token, spot);
    }

    private static boolean isCounted(Spot event) {
        return event.own.isEmpty() || !Reach.mayRepeat(event);
    }
}
