package org.madang.charter.internal.check;

import org.madang.charter.CharterException;
import org.madang.charter.internal.rules.Grammar;
import org.madang.charter.internal.rules.RuleBook;
import org.madang.charter.internal.rules.RuleBookReader;
import org.madang.charter.internal.rules.RuleProblem;

/** A rule book, and where it stands. */
public record Book(String file, RuleBook rules) {

    private static final Grammar GRAMMAR = new Grammar();

    /** Reads one. */
    public static Book read(String file, String text) {
        try {
            return new Book(file, RuleBookReader.read(text, GRAMMAR));
        } catch (RuleProblem problem) {
            throw new CharterException(file, problem.line(), problem.column(), problem.what());
        }
    }

    static Grammar grammar() {
        return GRAMMAR;
    }

    /** The folder whose processes it is about. */
    String folder() {
        return file.substring(0, file.lastIndexOf('/') + 1);
    }
}
