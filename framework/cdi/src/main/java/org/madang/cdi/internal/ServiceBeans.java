package org.madang.cdi.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.api.Services;

/** Makes beans of the services a plugin asks for. */
final class ServiceBeans {

    private ServiceBeans() {}

    static void add(AfterBeanDiscovery discovery, ServiceLinks links) {
        for (var reference : links.references()) {
            discovery
                    .addBean()
                    .beanClass(ServiceBeans.class)
                    .id(reference.kind() + " " + reference.type().getName())
                    .types(typeOf(reference), Object.class)
                    .scope(Dependent.class)
                    .createWith(context -> links.valueOf(reference));
        }
    }

    private static Type typeOf(Reference reference) {
        return switch (reference.kind()) {
            case ONE -> reference.type();
            case OPTIONAL -> new Generic(Optional.class, reference.type());
            case ALL -> new Generic(Services.class, reference.type());
        };
    }

    /** A type with one argument, such as {@code Optional<T>}. */
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
        public @Nullable Type getOwnerType() {
            return null;
        }

        /** As the JDK's own, so that they meet in hash tables. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ParameterizedType type
                    && raw.equals(type.getRawType())
                    && Arrays.equals(getActualTypeArguments(), type.getActualTypeArguments())
                    && type.getOwnerType() == null;
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(getActualTypeArguments()) ^ raw.hashCode();
        }
    }
}
