package org.madang.participation.internal;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madang.api.Actor;
import org.madang.api.Reason;
import org.madang.participation.Duties;

/** Stands before a service: who asks for an act that is not theirs does not come in. The room's own steps are inside. */
final class Door implements InvocationHandler {

    private final Class<?> type;
    private final Object service;

    private Door(Class<?> type, Object service) {
        this.type = type;
        this.service = service;
    }

    /** The service as everybody outside this room gets it. */
    static <T> T before(Class<T> type, T service) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Door(type, service)));
    }

    /** Names what a method does, as {@link Duties} does. */
    static String act(Class<?> type, Method method) {
        return type.getSimpleName() + "." + method.getName();
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] given) throws Throwable {
        var arguments = given == null ? new Object[0] : given;
        if (method.getDeclaringClass() == Object.class) {
            return method.getName().equals("equals") ? proxy == arguments[0] : call(method, arguments);
        }
        actor(arguments).ifPresent(by -> Duties.check(act(type, method), by));
        return call(method, arguments);
    }

    private @Nullable Object call(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(service, arguments);
        } catch (InvocationTargetException failure) {
            throw requireNonNull(failure.getCause());
        }
    }

    private static Optional<Actor> actor(Object[] arguments) {
        return Arrays.stream(arguments)
                .flatMap(argument -> argument instanceof Reason why ? Stream.of(why.by()) : Stream.of(argument))
                .filter(Actor.class::isInstance)
                .map(Actor.class::cast)
                .findFirst();
    }
}
