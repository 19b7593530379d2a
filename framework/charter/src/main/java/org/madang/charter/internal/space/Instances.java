package org.madang.charter.internal.space;

import static java.util.Objects.requireNonNull;

import org.madang.charter.internal.model.Loop;

/** Runs an activity that is done several times. */
final class Instances {

    /** A collection has none, one, or several items; two stand for several. */
    private static final int SEVERAL = 3;

    private static final int BASE = 128;

    private final Machine machine;

    Instances(Machine machine) {
        this.machine = machine;
    }

    void begin(Token body) {
        var count = count(body.at);
        body.phase = Phase.MANY;
        body.memory = 0;
        if (count == 0) {
            body.phase = Phase.WAIT;
            machine.pass(body);
            return;
        }
        body.memory = count * BASE;
        var parallel = body.at.node.loop().style() == Loop.Style.PARALLEL;
        for (var i = 0; i < (parallel ? count : 1); i++) {
            next(body);
        }
    }

    private void next(Token body) {
        machine.go(body.add(body.at, Phase.GO), body.at);
    }

    private int count(Spot spot) {
        var fixed = Conditions.cardinality(spot.node.loop());
        if (fixed >= 0) {
            return fixed;
        }
        var chosen = machine.chooser.among(SEVERAL);
        machine.chooser.note(new Choice(spot.node, java.util.List.of(), chosen));
        return chosen;
    }

    /** Whether all of those that are done at once still go on; the engine keeps the ended ones beside them. */
    static boolean areAllAtWork(Token body) {
        var atOnce = body.at.node.loop().style() == Loop.Style.PARALLEL;
        return body.kids.size() == (atOnce ? body.memory / BASE : 1);
    }

    void done(Token instance) {
        var body = requireNonNull(instance.parent);
        machine.clear(instance);
        body.kids.remove(instance);
        body.memory++;
        var count = body.memory / BASE;
        var done = body.memory % BASE;
        if (body.at.node.loop().style() == Loop.Style.PARALLEL) {
            // The engine asks the condition even of the last instance.
            if (enough(body, count, done) || body.kids.isEmpty()) {
                over(body);
            }
        } else if (done == count || enough(body, count, done)) {
            over(body);
        } else {
            next(body);
        }
    }

    private boolean enough(Token body, int count, int done) {
        var until = body.at.node.loop().until();
        if (until.isEmpty()) {
            return false;
        }
        var known = Conditions.enough(until, count, done);
        if (known.isPresent()) {
            return known.get();
        }
        var chosen = machine.chooser.among(2);
        machine.chooser.note(new Choice(body.at.node, java.util.List.of(), chosen));
        return chosen == 1;
    }

    private void over(Token body) {
        machine.clear(body);
        body.phase = Phase.WAIT;
        body.memory = 0;
        machine.pass(body);
    }
}
