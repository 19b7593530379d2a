package org.madang.participation.internal;

/** Why something is refused, and what can be done against it. */
record Refusal(String reasons, String remedy) {

    Refusal {
        if (reasons.isBlank() || remedy.isBlank()) {
            throw Failures.rule("A refusal needs reasons and a remedy; got '%s', '%s'".formatted(reasons, remedy));
        }
    }
}
