package org.madang.charter.internal.space;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Which token goes next within one transaction: the one that was told to go last. */
final class Turns {

    /** A token that comes to one spot more often in one step is stopped, so that steps stay finite. */
    private static final int ROUNDS = 3;

    private final Consumer<Token> enter;
    private final Deque<Token> going = new ArrayDeque<>();
    private final Map<Spot, Integer> visits = new HashMap<>();
    private boolean running;
    private int stopped;
    private boolean forgot;

    /** @param enter lets a token into the spot where it goes */
    Turns(Consumer<Token> enter) {
        this.enter = enter;
    }

    /** Lets a token go before those that were told to go earlier. */
    void add(Token token) {
        token.phase = Phase.GO;
        going.push(token);
    }

    /** Lets stopped tokens go on, in the order they would have had. */
    void resume(List<Token> tokens) {
        tokens.sort((a, b) -> Integer.compare(b.memory, a.memory));
        tokens.forEach(token -> {
            token.memory = 0;
            going.push(token);
        });
    }

    /** Whether tokens take turns now; what is set off from outside is done before. */
    boolean areTaken() {
        return running;
    }

    /** From now on tokens take turns. */
    void begin() {
        running = true;
    }

    /** Runs until every token waits. */
    void run() {
        running = true;
        turn();
        running = false;
    }

    /** The same, unless something was stopped in this step: then all that would go is. */
    void runUnlessStopped() {
        if (stopped == 0) {
            run();
        } else {
            stop();
        }
    }

    /** Whether a token was stopped between an event that happened and what follows it, which is not remembered. */
    boolean forgot() {
        return forgot;
    }

    private void turn() {
        while (!going.isEmpty()) {
            var token = going.pop();
            if (token.phase != Phase.GO || !token.alive()) {
                continue;
            }
            if (visits.merge(token.at, 1, Integer::sum) > ROUNDS && !token.isInstance()) {
                going.push(token);
                stop();
                return;
            }
            enter.accept(token);
        }
    }

    private void stop() {
        for (var token : going) {
            if (token.phase == Phase.GO && token.alive()) {
                forgot |= token.memory == Token.HAPPENED;
                token.memory = ++stopped;
            }
        }
        going.clear();
    }
}
