package org.madang.engine.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the code inside a unit of work from ending the unit's transaction. */
final class UnitConnection implements InvocationHandler {

    private static final Set<String> FORBIDDEN = Set.of("commit", "setAutoCommit", "abort");

    private final Connection connection;

    private UnitConnection(Connection connection) {
        this.connection = connection;
    }

    static Connection around(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                UnitConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new UnitConnection(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            return null;
        }
        if (FORBIDDEN.contains(method.getName()) || endsTransaction(method)) {
            throw new UnsupportedOperationException(
                    "'%s' is the unit of work's own business; throw to roll it back".formatted(method.getName()));
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static boolean endsTransaction(Method method) {
        return method.getName().equals("rollback") && method.getParameterCount() == 0;
    }
}
