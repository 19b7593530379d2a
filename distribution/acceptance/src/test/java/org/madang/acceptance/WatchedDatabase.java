package org.madang.acceptance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Remembers what threads that serve HTTP send to a database: statements, and ends of transactions. */
final class WatchedDatabase {

    private static final String SERVING = "qtp";
    private static final String COMMIT = "commit";

    private final DataSource source;
    private final List<String> sent = new CopyOnWriteArrayList<>();

    WatchedDatabase(DataSource source) {
        this.source = source;
    }

    DataSource source() {
        return proxy(DataSource.class, (method, arguments) -> {
            var result = call(source, method, arguments);
            return result instanceof Connection connection ? watched(connection) : result;
        });
    }

    /** What was sent while the work was done. */
    Sent during(Runnable work) {
        sent.clear();
        work.run();
        return new Sent(List.copyOf(sent));
    }

    /** What was sent, in this order. */
    record Sent(List<String> all) {

        List<String> statements() {
            return all.stream().filter(sql -> !sql.equals(COMMIT)).toList();
        }

        long commits() {
            return all.stream().filter(COMMIT::equals).count();
        }
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals(COMMIT)) {
                note(COMMIT);
            }
            var result = call(connection, method, arguments);
            return result instanceof Statement statement && arguments != null
                    ? watched(statement, method.getReturnType(), String.valueOf(arguments[0]))
                    : result;
        });
    }

    private Object watched(Statement statement, Class<?> type, String sql) {
        return proxy(type, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                note(sql);
            }
            return call(statement, method, arguments);
        });
    }

    private void note(String sql) {
        if (Thread.currentThread().getName().startsWith(SERVING)) {
            sent.add(sql);
        }
    }

    @FunctionalInterface
    private interface Handler {
        @Nullable
        Object on(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> handler.on(method, arguments)));
    }

    private static @Nullable Object call(Object on, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
