package org.madang.identity;

/**
 * Who does a privileged act, and why; both go into the audit.
 *
 * @param by who
 * @param why the reason, without personal data
 */
public record Warrant(Caller by, String why) {

    public Warrant {
        if (why.isBlank()) {
            throw new IllegalArgumentException("A privileged act needs a reason");
        }
    }
}
