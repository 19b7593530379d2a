package org.madang.web.internal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.madang.api.Page;

/** Types with types in them. */
final class Types {

    private Types() {}

    /** One page of these. */
    static Type page(Type item) {
        return new Generic(Page.class, item);
    }

    /** A list of these. */
    static Type list(Type item) {
        return new Generic(List.class, item);
    }

    private record Generic(Class<?> raw, Type argument) implements ParameterizedType {

        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {argument};
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public Type getOwnerType() {
            return Object.class;
        }
    }
}
