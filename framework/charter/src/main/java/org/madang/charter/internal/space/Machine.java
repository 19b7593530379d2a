package org.madang.charter.internal.space;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Trigger;

/** Moves tokens as the engine does within one transaction, in the engine's order. */
final class Machine {

    /** A token that comes to one spot more often in one step is stopped, so that steps stay finite. */
    private static final int ROUNDS = 3;

    /** Remembered by a token whose event came before it was saved. */
    private static final int HAPPENED = 1;

    final Token root;
    final Chooser chooser;
    final List<Occurrence> occurrences = new ArrayList<>();
    private final Deque<Token> turns = new ArrayDeque<>();
    private final Map<Spot, Integer> visits = new HashMap<>();
    private final Joins joins = new Joins(this);
    private final Instances instances = new Instances(this);
    private final Thrown thrown = new Thrown(this);
    private boolean running;
    private int stopped;
    private boolean ended;
    private boolean doubtful;

    Machine(Token root, Chooser chooser) {
        this.root = root;
        this.chooser = chooser;
    }

    boolean ended() {
        return ended;
    }

    /** Says that the engine may do it in another order. */
    void doubt() {
        doubtful = true;
    }

    boolean doubtful() {
        return doubtful;
    }

    Thrown thrown() {
        return thrown;
    }

    void note(Occurrence.What what, Spot spot) {
        if (!spot.isRoot()) {
            occurrences.add(new Occurrence(what, spot.node));
        }
    }

    /** Lets a token go to a spot, before those that were told to go earlier. */
    void go(Token token, Spot to) {
        token.at = to;
        token.phase = Phase.GO;
        token.memory = 0;
        token.spent = 0;
        token.deaf = false;
        turns.push(token);
    }

    /** Lets stopped tokens go on, in the order they would have had. */
    void resume(List<Token> stopped) {
        stopped.sort((a, b) -> Integer.compare(b.memory, a.memory));
        stopped.forEach(token -> {
            token.memory = 0;
            turns.push(token);
        });
    }

    /** Runs until every token waits. */
    void run() {
        running = true;
        turn();
        running = false;
    }

    private void turn() {
        while (!turns.isEmpty()) {
            var token = turns.pop();
            if (token.phase != Phase.GO || !token.alive()) {
                continue;
            }
            if (visits.merge(token.at, 1, Integer::sum) > ROUNDS && !token.isInstance()) {
                turns.push(token);
                stop();
                return;
            }
            enter(token);
        }
    }

    private void stop() {
        for (var token : turns) {
            if (token.phase == Phase.GO && token.alive()) {
                doubtful |= token.memory == HAPPENED;
                token.memory = ++stopped;
            }
        }
        turns.clear();
    }

    private void enter(Token token) {
        if (token.at.kind() == Kind.END && token.at.trigger() == Trigger.TERMINATE) {
            thrown.clearAround(token);
        }
        if (token.at.node.asyncBefore() && !token.isInstance()) {
            token.phase = Phase.SAVED_BEFORE;
        } else {
            begin(token);
        }
    }

    /** Enters the spot where it was saved. */
    void goIn(Token token) {
        running = true;
        begin(token);
    }

    /** Enters the spot for good. */
    private void begin(Token token) {
        if (token.at.kind() != Kind.BOUNDARY) {
            note(Occurrence.What.STARTED, token.at);
        }
        if (token.at.node.loop().isMany() && !token.isInstance()) {
            instances.begin(token);
        } else {
            perform(token);
        }
    }

    private void perform(Token token) {
        switch (token.at.kind()) {
            case USER_TASK, EXTERNAL_TASK, RECEIVE_TASK, EVENT_GATEWAY -> token.phase = Phase.WAIT;
            case CATCH -> caught(token);
            case SUBPROCESS, EVENT_SUBPROCESS -> open(token, token.at);
            case CALL -> open(token.add(java.util.Objects.requireNonNull(token.at.called), Phase.SCOPE), token);
            case AND, OR -> joins.arrive(token);
            case END -> thrown.end(token);
            case THROW -> thrown.pass(token);
            default -> complete(token);
        }
    }

    /** What a token waited for happened. */
    void happened(Token token, Spot event) {
        if (token.at == event) {
            complete(token);
        } else {
            happenedBehindGateway(token, event);
        }
    }

    /** The engine may save before it goes on; what is thrown in this very step waits for its turn. */
    private void happenedBehindGateway(Token token, Spot event) {
        if (running || event.node.asyncBefore()) {
            note(Occurrence.What.CANCELLED, token.at);
            token.at = event;
            token.phase = event.node.asyncBefore() ? Phase.SAVED_BEFORE : Phase.GO;
            token.memory = HAPPENED;
            turns.push(token);
        } else {
            running = true;
            token.at = event;
            complete(token);
        }
    }

    private void caught(Token token) {
        if (token.at.trigger() == Trigger.LINK || token.memory == HAPPENED) {
            token.memory = 0;
            complete(token);
        } else {
            token.phase = Phase.WAIT;
        }
    }

    private void open(Token process, Token call) {
        call.phase = Phase.SCOPE;
        open(process, process.at);
    }

    private void open(Token token, Spot scope) {
        token.phase = Phase.SCOPE;
        enter(token.add(scope.initial(), Phase.GO));
    }

    /** The work at the token's spot is done. */
    void complete(Token token) {
        if (token.isInstance()) {
            if (!token.at.node.defaultFlow().isEmpty()) {
                throw new StuckException(token.at); // the engine seeks the default flow at the instance, which has none
            }
            instances.done(token);
            return;
        }
        pass(token);
    }

    /** The whole of what the token stands for is done. */
    void pass(Token token) {
        note(Occurrence.What.COMPLETED, token.at);
        passUnheard(token);
    }

    /** The same, where the engine tells nobody. */
    void passUnheard(Token token) {
        token.kids.clear();
        var ways = token.at.outcomes.isEmpty() ? List.<Way>of() : decide(token.at, token.at.outcomes);
        if (token.at.node.asyncAfter()) {
            save(token, ways);
        } else {
            leave(token, ways);
        }
    }

    /** The engine saves when it has chosen, and each way on its own. */
    private void save(Token token, List<Way> ways) {
        var parent = java.util.Objects.requireNonNull(token.parent);
        token.phase = Phase.SAVED_AFTER;
        token.memory = 0;
        for (var way : ways) {
            var saved = token.memory == 0 ? token : parent.add(token.at, Phase.SAVED_AFTER);
            saved.memory = token.at.out.indexOf(way) + 1;
            saved.via = Token.JUST_SAVED;
            saved.spent = 0;
            saved.deaf = false;
        }
    }

    /** Goes on where it was saved. */
    void leave(Token token) {
        leave(token, token.memory == 0 ? List.of() : List.of(token.at.out.get(token.memory - 1)));
    }

    /** Goes on along the ways out. */
    private void leave(Token token, List<Way> ways) {
        if (ways.isEmpty()) {
            end(token);
        } else if (running || ways.size() == 1) {
            take(token, ways);
        } else {
            takeAlone(token, ways);
        }
    }

    /** What is set off from outside splits before the engine counts turns: the last way first, each as far as it goes. */
    private void takeAlone(Token token, List<Way> ways) {
        var parent = java.util.Objects.requireNonNull(token.parent);
        var tokens = new ArrayList<>(List.of(token));
        token.at = ways.get(0).to();
        token.phase = Phase.GO;
        ways.stream().skip(1).forEach(way -> tokens.add(parent.add(way.to(), Phase.GO)));
        for (var i = ways.size() - 1; i >= 0; i--) {
            if (!tokens.get(i).alive()) {
                continue;
            }
            along(tokens.get(i), ways.get(i));
            if (stopped == 0) {
                run();
            } else {
                stop();
            }
        }
    }

    private List<Way> decide(Spot spot, List<Outcome> outcomes) {
        var outcome = outcomes.size() == 1 ? outcomes.get(0) : outcomes.get(chooser.among(outcomes.size()));
        if (outcomes.size() > 1) {
            chooser.note(new Choice(spot.node, outcome.held(), -1));
        }
        if (outcome.taken().isEmpty()) {
            throw new StuckException(spot);
        }
        return outcome.taken();
    }

    private void take(Token token, List<Way> ways) {
        var parent = java.util.Objects.requireNonNull(token.parent);
        for (var i = ways.size() - 1; i > 0; i--) {
            along(parent.add(ways.get(i).to(), Phase.GO), ways.get(i));
        }
        along(token, ways.get(0));
    }

    private void along(Token token, Way way) {
        token.via = way.to().kind().isGateway() ? way.to().in.indexOf(way) + 1 : 0;
        go(token, way.to());
    }

    /** The token is used up; with the last one its scope is done. */
    void end(Token token) {
        var scope = java.util.Objects.requireNonNull(token.parent);
        scope.kids.remove(token);
        if (!scope.kids.isEmpty()) {
            return;
        }
        if (scope.at.isRoot()) {
            if (!token.at.node.work().data().outputs().isEmpty()) {
                throw new StuckException(
                        token.at); // the engine takes the outputs again as it ends the process, and fails
            }
            finish(scope);
        } else if (scope.at.kind() == Kind.EVENT_SUBPROCESS) {
            pass(scope);
        } else {
            complete(scope);
        }
    }

    private void finish(Token process) {
        if (process.parent == null) {
            ended = true;
        } else {
            complete(process.parent);
        }
    }

    /** Takes away all that a token holds. */
    void clear(Token token) {
        for (var kid : List.copyOf(token.kids)) {
            var name = endingName(kid);
            clear(kid);
            if (Ending.isTold(kid)) {
                note(Occurrence.What.CANCELLED, name);
            }
        }
        token.kids.clear();
    }

    /** Under which name the engine ends it. */
    Spot endingName(Token token) {
        doubtful |= Ending.isUnsure(token);
        return Ending.name(token);
    }
}
