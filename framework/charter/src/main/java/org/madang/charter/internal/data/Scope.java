package org.madang.charter.internal.data;

import org.jspecify.annotations.Nullable;

/** Knows the values of names; {@link Unknown#VALUE} when it does not. */
@FunctionalInterface
public interface Scope {
    @Nullable
    Object value(String name);
}
