package org.madang.charter.internal.space;

import java.util.ArrayList;
import java.util.List;
import org.madang.charter.internal.model.Kind;
import org.madang.charter.internal.model.Trigger;

/** Moves tokens as the engine does within one transaction, in the engine's order. */
final class Machine {

    final Token root;
    final Chooser chooser;
    final List<Occurrence> occurrences = new ArrayList<>();
    private final Turns turns = new Turns(this::enter);
    private final Leaving leaving = new Leaving(this, turns);
    private final Joins joins = new Joins(this);
    private final Instances instances = new Instances(this);
    private final Thrown thrown = new Thrown(this);
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
        return doubtful || turns.forgot();
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
        token.memory = 0;
        token.spent = 0;
        token.deaf = false;
        turns.add(token);
    }

    /** Lets stopped tokens go on, in the order they would have had. */
    void resume(List<Token> stopped) {
        turns.resume(stopped);
    }

    /** Runs until every token waits. */
    void run() {
        turns.run();
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
        turns.begin();
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
        if (!turns.areTaken() && !event.node.asyncBefore()) {
            turns.begin();
            token.at = event;
            complete(token);
            return;
        }
        note(Occurrence.What.CANCELLED, token.at);
        token.at = event;
        token.memory = Token.HAPPENED;
        if (event.node.asyncBefore()) {
            token.phase = Phase.SAVED_BEFORE;
        } else {
            turns.add(token);
        }
    }

    private void caught(Token token) {
        if (token.at.trigger() == Trigger.LINK || token.memory == Token.HAPPENED) {
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
        leaving.choose(token);
    }

    /** Goes on where it was saved. */
    void leave(Token token) {
        leaving.goOn(token);
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
