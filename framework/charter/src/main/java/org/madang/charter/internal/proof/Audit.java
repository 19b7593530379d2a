package org.madang.charter.internal.proof;

import java.util.Optional;
import org.madang.charter.internal.space.Edge;
import org.madang.charter.internal.space.Monitor;
import org.madang.charter.internal.space.StateSpace;

/** Checks a certificate step by step, and trusts no search. */
public final class Audit {

    private final StateSpace space;
    private final Monitor monitor;
    private final Certificate certificate;

    private Audit(StateSpace space, Monitor monitor, Certificate certificate) {
        this.space = space;
        this.monitor = monitor;
        this.certificate = certificate;
    }

    /** Says what is wrong with a certificate; empty if it proves what it says. */
    public static Optional<String> fault(StateSpace space, Monitor monitor, Certificate certificate) {
        return new Audit(space, monitor, certificate).fault();
    }

    private Optional<String> fault() {
        if (!space.complete()) {
            return Optional.of("The space was not looked at as a whole");
        }
        if (certificate.labels().size() != space.size()) {
            return Optional.of(
                    "It is about %d states of %d".formatted(certificate.labels().size(), space.size()));
        }
        if (certificate.distance(0, 0) < 0) {
            return Optional.of("It does not contain the beginning");
        }
        for (var state = 0; state < space.size(); state++) {
            var labels = certificate.labels().get(state);
            for (var i = 0; i < labels.length; i += 2) {
                var fault = fault(state, labels[i], labels[i + 1]);
                if (!fault.isEmpty()) {
                    return Optional.of("State %d with %d: %s".formatted(state, labels[i], fault));
                }
            }
        }
        return Optional.empty();
    }

    private String fault(int state, int label, int distance) {
        if (monitor.broken(label)) {
            return "the rule is broken";
        }
        if (!monitor.owing(label) && distance != 0) {
            return "nothing is owed, but a distance is claimed";
        }
        var nearer = !monitor.owing(label);
        for (var edge : space.edges(state)) {
            if (!edge.failed()) {
                var there = after(label, edge);
                var ahead = there == BROKEN ? -1 : certificate.distance(edge.to(), there);
                if (edge.from() != state || ahead < 0) {
                    return "a step leads out of the set: " + edge.cause();
                }
                nearer |= ahead < distance || paysDuring(label, edge);
            }
        }
        return nearer ? "" : "something is owed, and no step leads nearer";
    }

    private static final int BROKEN = Integer.MIN_VALUE;

    private int after(int label, Edge edge) {
        var state = label;
        for (var occurrence : edge.occurrences()) {
            state = monitor.next(state, occurrence);
            if (monitor.broken(state)) {
                return BROKEN;
            }
        }
        return state;
    }

    private boolean paysDuring(int label, Edge edge) {
        var state = label;
        for (var occurrence : edge.occurrences()) {
            state = monitor.next(state, occurrence);
            if (!monitor.owing(state)) {
                return true;
            }
        }
        return false;
    }
}
