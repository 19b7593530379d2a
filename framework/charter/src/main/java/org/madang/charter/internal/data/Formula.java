package org.madang.charter.internal.data;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An expression of a model, in JUEL or FEEL. */
public interface Formula {

    /** Its value, or {@link Unknown#VALUE}. Null stands for no value. */
    @Nullable
    Object value(Scope scope);

    /** The names it speaks of. */
    Set<String> names();

    /** Reads an expression as written in a model, with or without {@code ${…}}; one it can not read is unknown. */
    static Formula parse(String text) {
        return FormulaParser.parse(text);
    }
}
