package org.madang.api;

import java.util.Optional;

/**
 * Which policies to list, and in which order.
 *
 * @param state only those in this state
 * @param text only those whose title or text has all these words or their beginnings, whatever the case of their letters
 * @param sort the order
 */
public record PolicyFilter(Optional<PolicyState> state, Optional<String> text, Sort sort) {

    /** An order of policies. */
    public enum Sort {
        /** The latest proposal first. */
        NEWEST,
        /** By title. */
        TITLE,
        /** By the day its last consultation closes, the earliest first; those without one come last. */
        CLOSING
    }

    /** Every policy, the latest proposal first. */
    public static PolicyFilter all() {
        return new PolicyFilter(Optional.empty(), Optional.empty(), Sort.NEWEST);
    }

    /** Of these, only those in this state. */
    public PolicyFilter withState(PolicyState wanted) {
        return new PolicyFilter(Optional.of(wanted), text, sort);
    }

    /** Of these, only those whose title or text has all these words or their beginnings. */
    public PolicyFilter withText(String wanted) {
        return new PolicyFilter(state, Optional.of(wanted), sort);
    }

    /** The same ones, in this order. */
    public PolicyFilter sortedBy(Sort order) {
        return new PolicyFilter(state, text, order);
    }
}
