package org.madang.identity.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes rows on the connection of a unit of work. */
final class Rows {

    private final Connection connection;

    Rows(Connection connection) {
        this.connection = connection;
    }

    /** Runs a change; returns how many rows it touched. */
    int update(String sql, Object... values) {
        try (var statement = prepare(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    <T> List<T> list(Mapper<T> mapper, String sql, Object... values) {
        try (var statement = prepare(sql, values);
                var result = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (result.next()) {
                found.add(mapper.map(result));
            }
            return found;
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    <T> Optional<T> find(Mapper<T> mapper, String sql, Object... values) {
        return list(mapper, sql, values).stream().findFirst();
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> optionalMoment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var index = 0; index < values.length; index++) {
            statement.setObject(index + 1, plain(values[index]));
        }
        return statement;
    }

    private static @Nullable Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? plain(optional.get()) : null;
        }
        return value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value;
    }

    /** Makes a value of one row. */
    @FunctionalInterface
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }
}
