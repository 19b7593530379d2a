package org.madang.api;

import java.util.Optional;

/**
 * Which policies to list.
 *
 * @param state only those in this state
 * @param text only those whose title or text contains this, whatever the case of its letters
 */
public record PolicyFilter(Optional<PolicyState> state, Optional<String> text) {

    /** Every policy. */
    public static PolicyFilter all() {
        return new PolicyFilter(Optional.empty(), Optional.empty());
    }

    /** Of these, only those in this state. */
    public PolicyFilter withState(PolicyState wanted) {
        return new PolicyFilter(Optional.of(wanted), text);
    }

    /** Of these, only those whose title or text contains this. */
    public PolicyFilter withText(String wanted) {
        return new PolicyFilter(state, Optional.of(wanted));
    }
}
