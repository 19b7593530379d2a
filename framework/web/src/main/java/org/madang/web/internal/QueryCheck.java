package org.madang.web.internal;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.madang.web.internal.Refusal.Fault;

/** Checks a parameter of the query as its shape says. */
final class QueryCheck {

    private static final int LONGEST_NUMBER = 9;

    private QueryCheck() {}

    static void check(Endpoint.Parameter known, String given) {
        try {
            ShapeCheck.check(
                    known.shape() instanceof Shape.Whole ? new IntNode(number(given)) : new TextNode(given),
                    known.shape());
        } catch (Refusal refused) {
            throw Refusal.badInput(refused.faults().stream()
                    .map(fault -> new Fault(known.name(), fault.message()))
                    .toList());
        }
    }

    private static int number(String given) {
        if (!given.matches("\\d{1," + LONGEST_NUMBER + "}")) {
            throw Refusal.badInput("/", "must be a whole number");
        }
        return Integer.parseInt(given);
    }
}
