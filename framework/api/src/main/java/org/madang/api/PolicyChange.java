package org.madang.api;

import java.util.Optional;

/**
 * A change of a policy.
 *
 * @param substantive whether it changes what the policy does; such a change after a consultation needs a new one
 * @param summary what changes, in a sentence
 * @param title the new title, if it changes
 * @param text the new text, if it changes
 */
public record PolicyChange(boolean substantive, String summary, Optional<String> title, Optional<String> text) {

    public PolicyChange {
        Texts.required("summary", summary);
        title.ifPresent(given -> Texts.required("title", given));
        text.ifPresent(given -> Texts.required("text", given));
    }

    /** A change of what the policy does. */
    public static PolicyChange substantive(String summary, String text) {
        return new PolicyChange(true, summary, Optional.empty(), Optional.of(text));
    }

    /** A change of wording only. */
    public static PolicyChange editorial(String summary, String text) {
        return new PolicyChange(false, summary, Optional.empty(), Optional.of(text));
    }
}
