package org.madang.charter.internal.rules;

/** A rule file that can not be read. */
public final class RuleProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;
    private final String what;

    public RuleProblem(int line, int column, String message) {
        super("line %d, column %d: %s".formatted(line, column, message));
        this.line = line;
        this.column = column;
        this.what = message;
    }

    /** The message without the place. */
    public String what() {
        return what;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
