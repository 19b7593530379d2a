package org.madang.charter.internal.data;

import org.jspecify.annotations.Nullable;

/** The value of what nobody can tell from the model. */
public enum Unknown {
    VALUE;

    public static boolean is(@Nullable Object value) {
        return value == VALUE;
    }

    @Override
    public String toString() {
        return "?";
    }
}
