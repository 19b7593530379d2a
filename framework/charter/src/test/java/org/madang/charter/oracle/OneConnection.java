package org.madang.charter.oracle;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Lets the engine believe that it commits, while all it does can be taken back to a mark. */
final class OneConnection implements DataSource {

    private final Connection real;
    private final Connection shown;
    private @Nullable Savepoint mark;

    OneConnection(Connection real) {
        this.real = real;
        this.shown = (Connection) Proxy.newProxyInstance(
                OneConnection.class.getClassLoader(), new Class<?>[] {Connection.class}, this::call);
    }

    /** What is done from here on may be taken back. */
    void mark() throws SQLException {
        mark = real.setSavepoint();
    }

    void takeBack() throws SQLException {
        real.rollback(mark);
    }

    private @Nullable Object call(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "commit", "close", "setAutoCommit" -> {
                return null;
            }
            case "getAutoCommit" -> {
                return false;
            }
            case "rollback" -> {
                if (mark == null) {
                    real.rollback();
                } else {
                    takeBack();
                }
                return null;
            }
            default -> {
                return passed(method, arguments);
            }
        }
    }

    private @Nullable Object passed(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public Connection getConnection() {
        return shown;
    }

    @Override
    public Connection getConnection(String user, String password) {
        return shown;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // nothing is written
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // there is no login
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("Nothing is wrapped");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
