package org.madang.charter.internal.space;

import java.util.ArrayList;
import java.util.List;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Trigger;

/** Gives a signal that a model throws to all that wait for it in the case. */
final class Broadcast {

    private final Machine machine;

    Broadcast(Machine machine) {
        this.machine = machine;
    }

    private record Listener(Token token, Spot event) {}

    void signal(String name) {
        var listeners = listeners(name);
        if (listeners.size() > 1) {
            machine.doubt(); // the engine asks them in no order of its own
        }
        for (var listener : listeners) {
            if (listener.token().alive()) {
                Triggers.happen(machine, listener.token(), listener.event());
            }
        }
    }

    private List<Listener> listeners(String name) {
        var found = new ArrayList<Listener>();
        for (var token : Triggers.flat(machine.root)) {
            if (token.phase == Phase.WAIT && token.at.kind() == Kind.CATCH && hears(token.at, name)) {
                found.add(new Listener(token, token.at));
            }
            if (token.phase == Phase.WAIT && token.at.kind() == Kind.EVENT_GATEWAY) {
                token.at.out.stream()
                        .filter(way -> hears(way.to(), name))
                        .forEach(way -> found.add(new Listener(token, way.to())));
            }
            if (token.listens()) {
                Triggers.events(token).stream()
                        .filter(event -> hears(Thrown.signal(event), name))
                        .forEach(event -> around(token, event, found));
            }
        }
        return found;
    }

    private void around(Token token, Spot event, List<Listener> found) {
        if (!token.deaf) {
            found.add(new Listener(token, event));
        } else if (machine.thrown().mayStillHear(token)) {
            machine.doubt();
        }
    }

    private static boolean hears(Spot spot, String name) {
        return spot.trigger() == Trigger.SIGNAL && spot.node.event().name().equals(name);
    }
}
