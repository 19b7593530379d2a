package org.madang.participation.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Remembers the statements that were sent to a database, and asks PostgreSQL how many rows each of them looks at. */
final class WatchedSource {

    private static final Pattern ROWS = Pattern.compile("\\(actual .*rows=([\\d.]+) loops=(\\d+)\\)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by (?:Filter|Index Recheck): (\\d+)");

    private final DataSource source;
    private final List<Sent> sent = new ArrayList<>();

    WatchedSource(DataSource source) {
        this.source = source;
    }

    /** A statement, and how its parameters were set. */
    private record Sent(String sql, List<Setting> settings) {}

    private record Setting(Method method, List<Object> arguments) {

        static Setting of(Method method, Object[] arguments) throws SQLException {
            var kept = new ArrayList<>(Arrays.asList(arguments));
            if (kept.get(1) instanceof Array array) {
                kept.set(1, new Elements(array.getBaseTypeName(), List.of((Object[]) array.getArray())));
            }
            return new Setting(method, kept);
        }

        Object[] on(Connection connection) throws SQLException {
            var values = arguments.toArray();
            if (values[1] instanceof Elements elements) {
                values[1] =
                        connection.createArrayOf(elements.type(), elements.all().toArray());
            }
            return values;
        }
    }

    /** What an array has, which is gone when its statement is done. */
    private record Elements(String type, List<Object> all) {}

    DataSource source() {
        return (DataSource) proxy(DataSource.class, (method, arguments) -> {
            var result = call(source, method, arguments);
            return result instanceof Connection connection ? watched(connection) : result;
        });
    }

    /** How many statements the work sends. */
    int statements(Runnable work) {
        sent.clear();
        work.run();
        return sent.size();
    }

    /** How many rows all statements of the work look at. */
    long looksAt(Runnable work) throws SQLException {
        statements(work);
        var rows = 0L;
        for (var statement : List.copyOf(sent)) {
            rows += looksAt(statement);
        }
        return rows;
    }

    private long looksAt(Sent statement) throws SQLException {
        try (var connection = source.getConnection();
                var explain = connection.prepareStatement("explain (analyze) " + statement.sql())) {
            for (var setting : statement.settings()) {
                call(explain, setting.method(), setting.on(connection));
            }
            var rows = 0L;
            try (var lines = explain.executeQuery()) {
                while (lines.next()) {
                    rows += looksAt(lines.getString(1));
                }
            }
            return rows;
        }
    }

    private static long looksAt(String line) {
        var removed = REMOVED.matcher(line);
        if (removed.find()) {
            return Long.parseLong(removed.group(1));
        }
        var rows = ROWS.matcher(line);
        return line.contains("Scan") && rows.find()
                ? (long) (Double.parseDouble(rows.group(1)) * Long.parseLong(rows.group(2)))
                : 0;
    }

    private Connection watched(Connection connection) {
        return (Connection) proxy(Connection.class, (method, arguments) -> {
            var result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement
                    ? watched(statement, String.valueOf(arguments[0]))
                    : result;
        });
    }

    private PreparedStatement watched(PreparedStatement statement, String sql) {
        var settings = new ArrayList<Setting>();
        return (PreparedStatement) proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1) {
                settings.add(Setting.of(method, arguments));
            } else if (method.getName().startsWith("execute")) {
                sent.add(new Sent(sql, List.copyOf(settings)));
            }
            return call(statement, method, arguments);
        });
    }

    @FunctionalInterface
    private interface Handler {
        Object on(Method method, Object[] arguments) throws SQLException;
    }

    private static Object proxy(Class<?> type, Handler handler) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> handler.on(method, arguments == null ? new Object[0] : arguments));
    }

    private static Object call(Object on, Method method, Object[] arguments) {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
