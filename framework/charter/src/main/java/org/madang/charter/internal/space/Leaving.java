package org.madang.charter.internal.space;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/** Takes tokens out of what is done: along the ways out, or out of their scope. */
final class Leaving {

    private final Machine machine;
    private final Turns turns;

    Leaving(Machine machine, Turns turns) {
        this.machine = machine;
        this.turns = turns;
    }

    /** The engine chooses the ways, then saves if it shall. */
    void choose(Token token) {
        token.kids.clear();
        var ways = token.at.outcomes.isEmpty() ? List.<Way>of() : decide(token.at, token.at.outcomes);
        if (token.at.node.asyncAfter()) {
            save(token, ways);
        } else {
            leave(token, ways);
        }
    }

    private List<Way> decide(Spot spot, List<Outcome> outcomes) {
        var chooser = machine.chooser;
        var outcome = outcomes.size() == 1 ? outcomes.get(0) : outcomes.get(chooser.among(outcomes.size()));
        if (outcomes.size() > 1) {
            chooser.note(new Choice(spot.node, outcome.held(), -1));
        }
        if (outcome.taken().isEmpty()) {
            throw new StuckException(spot);
        }
        return outcome.taken();
    }

    /** Each way is saved on its own. */
    private void save(Token token, List<Way> ways) {
        var parent = requireNonNull(token.parent);
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
    void goOn(Token token) {
        leave(token, token.memory == 0 ? List.of() : List.of(token.at.out.get(token.memory - 1)));
    }

    private void leave(Token token, List<Way> ways) {
        if (ways.isEmpty()) {
            machine.end(token);
        } else if (turns.areTaken() || ways.size() == 1) {
            take(token, ways);
        } else {
            takeAlone(token, ways);
        }
    }

    private void take(Token token, List<Way> ways) {
        var parent = requireNonNull(token.parent);
        for (var i = ways.size() - 1; i > 0; i--) {
            along(parent.add(ways.get(i).to(), Phase.GO), ways.get(i));
        }
        along(token, ways.get(0));
    }

    /** What is set off from outside splits before the engine counts turns: the last way first, each as far as it goes. */
    private void takeAlone(Token token, List<Way> ways) {
        var parent = requireNonNull(token.parent);
        var tokens = new ArrayList<>(List.of(token));
        token.at = ways.get(0).to();
        token.phase = Phase.GO;
        ways.stream().skip(1).forEach(way -> tokens.add(parent.add(way.to(), Phase.GO)));
        for (var i = ways.size() - 1; i >= 0; i--) {
            if (tokens.get(i).alive()) {
                along(tokens.get(i), ways.get(i));
                turns.runUnlessStopped();
            }
        }
    }

    private void along(Token token, Way way) {
        token.via = way.to().kind().isGateway() ? way.to().in.indexOf(way) + 1 : 0;
        machine.go(token, way.to());
    }
}
