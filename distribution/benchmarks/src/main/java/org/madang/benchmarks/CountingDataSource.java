package org.madang.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that can count the statements sent and the commits made; counting is off until asked for. */
final class CountingDataSource implements DataSource, AutoCloseable {

    private final HikariDataSource pool;
    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong commits = new AtomicLong();
    private volatile boolean counting;

    CountingDataSource(HikariDataSource pool) {
        this.pool = pool;
    }

    void count(boolean on) {
        counting = on;
    }

    long statements() {
        return statements.get();
    }

    long commits() {
        return commits.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = pool.getConnection();
        return counting ? wrap(Connection.class, connection, this::onConnection) : connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    private @Nullable Object onConnection(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("commit")) {
            commits.incrementAndGet();
        }
        var result = invoke(target, method, arguments);
        if (result instanceof PreparedStatement prepared) {
            return wrap(PreparedStatement.class, prepared, this::onStatement);
        }
        return result instanceof Statement plain ? wrap(Statement.class, plain, this::onStatement) : result;
    }

    private @Nullable Object onStatement(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().startsWith("execute")) {
            statements.incrementAndGet();
        }
        return invoke(target, method, arguments);
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }

    private static <T> T wrap(Class<T> type, T target, Call call) {
        InvocationHandler handler = (proxy, method, arguments) -> call.on(target, method, arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** What happens when a method of the wrapped object is called. */
    @FunctionalInterface
    private interface Call {
        @Nullable
        Object on(Object target, Method method, Object @Nullable [] arguments) throws Throwable;
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return pool.isWrapperFor(type);
    }

    @Override
    public void close() {
        pool.close();
    }
}
