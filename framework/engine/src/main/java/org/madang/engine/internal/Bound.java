package org.madang.engine.internal;

import org.jspecify.annotations.Nullable;

/**
 * Where a span ends.
 *
 * @param at the value, or null where it never ends
 * @param included whether the value itself belongs to the span
 */
record Bound(@Nullable Point at, boolean included) {

    static final Bound NONE = new Bound(null, false);

    static Bound including(Point at) {
        return new Bound(at, true);
    }

    static Bound excluding(Point at) {
        return new Bound(at, false);
    }

    /** The same place seen from its other side. */
    Bound flipped() {
        return new Bound(at, !included);
    }

    /** The narrower of two lower bounds. */
    static Bound higher(Bound one, Bound other) {
        return narrower(one, other, 1);
    }

    /** The narrower of two upper bounds. */
    static Bound lower(Bound one, Bound other) {
        return narrower(one, other, -1);
    }

    private static Bound narrower(Bound one, Bound other, int direction) {
        if (one.at == null) {
            return other;
        }
        if (other.at == null) {
            return one;
        }
        var order = one.at.compareTo(other.at) * direction;
        if (order == 0) {
            return one.included ? other : one;
        }
        return order > 0 ? one : other;
    }
}
