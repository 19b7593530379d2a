package org.madang.translation;

/** The translation server can not be reached, or answers with an error. */
final class Outage extends Exception {

    private static final long serialVersionUID = 1L;

    Outage(String message) {
        super(message);
    }

    Outage(String message, Throwable cause) {
        super(message, cause);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
