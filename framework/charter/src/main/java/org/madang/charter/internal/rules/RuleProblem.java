package org.madang.charter.internal.rules;

import java.util.List;

/** A rule file that can not be read. */
public final class RuleProblem extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int MOST = 20;

    private final int line;
    private final int column;
    private final String what;

    public RuleProblem(int line, int column, String message) {
        super("line %d, column %d: %s".formatted(line, column, message));
        this.line = line;
        this.column = column;
        this.what = message;
    }

    /** The first of several, which tells of the others, too. */
    static RuleProblem all(List<RuleProblem> problems) {
        var first = problems.get(0);
        var text = new StringBuilder(first.what());
        problems.stream()
                .skip(1)
                .limit(MOST)
                .forEach(problem -> text.append("\n").append(problem.getMessage()));
        if (problems.size() > MOST + 1) {
            text.append("\n… and ").append(problems.size() - MOST - 1).append(" more lines");
        }
        return new RuleProblem(first.line(), first.column(), text.toString());
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
