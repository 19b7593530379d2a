package org.madang.engine.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Executes statements that give nothing back. */
final class Statements {

    private Statements() {}

    static void execute(Connection connection, List<String> all) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : all) {
                statement.execute(sql);
            }
        }
    }
}
