package org.madang.charter.internal.report;

import org.madang.charter.Verdict;

/** How a verdict looks to somebody who sees no colours. */
final class Signs {

    private Signs() {}

    static String of(Verdict verdict) {
        return switch (verdict) {
            case PROVED -> "\u2713";
            case REFUTED -> "\u2717";
            case GUARDED -> "\u25C6";
            case LAWFUL_EXCEPTION -> "\u00A7";
            case UNSUPPORTED -> "\u25CB";
            case UNKNOWN -> "?";
        };
    }
}
