package org.madang.charter.internal.model;

/** A timer's text, as written: ISO 8601 or an expression. */
public record Timer(Form form, String text) {

    /** No timer. */
    public static final Timer NONE = new Timer(Form.NONE, "");

    /** How the text is meant. */
    public enum Form {
        NONE,
        DATE,
        DURATION,
        CYCLE
    }

    /** How often a cycle repeats; very often if it does not say. */
    public int repeats() {
        if (form != Form.CYCLE) {
            return form == Form.NONE ? 0 : 1;
        }
        var count = text.startsWith("R") ? text.substring(1, Math.max(1, text.indexOf('/'))) : "";
        return count.matches("\\d{1,6}") ? Integer.parseInt(count) : Integer.MAX_VALUE;
    }
}
