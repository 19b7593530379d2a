package org.madang.charter;

/** What the charter says about a rule, or about a whole model. */
public enum Verdict {
    /** Holds on every way through the model; a certificate was checked. */
    PROVED,
    /** Broken on the way shown. */
    REFUTED,
    /** Cannot be decided from the model; a guard in the engine keeps it. */
    GUARDED,
    /** Broken, and allowed by a cited and signed exception. */
    LAWFUL_EXCEPTION,
    /** The model holds something the charter does not understand. */
    UNSUPPORTED,
    /** Too large, or not decidable here. Never a pass. */
    UNKNOWN
}
