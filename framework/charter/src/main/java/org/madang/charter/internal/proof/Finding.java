package org.madang.charter.internal.proof;

/** What a search found about one monitor. */
public sealed interface Finding {

    /** The rule holds on every way; the certificate says why, and was not yet audited. */
    record Proved(Certificate certificate) implements Finding {}

    /** The rule is broken. */
    record Refuted(Breach breach) implements Finding {}

    /** The bound was reached before anything was found. */
    record Undecided() implements Finding {}
}
