package org.madang.engine.internal;

import java.util.Locale;

/** Tells in which language an expression of a decision model is written. */
final class Expressions {

    private Expressions() {}

    /** The language named by the expression or by its file; FEEL where none is. */
    static String language(XmlElement expression) {
        return expression
                .outwards()
                .flatMap(element -> element.attribute("expressionLanguage").stream())
                .findFirst()
                .map(language -> language.toLowerCase(Locale.ROOT))
                .orElse("feel");
    }

    static boolean isFeel(XmlElement expression) {
        return language(expression).contains("feel");
    }

    static boolean isKnown(XmlElement expression) {
        return isFeel(expression) || language(expression).equals("juel");
    }
}
