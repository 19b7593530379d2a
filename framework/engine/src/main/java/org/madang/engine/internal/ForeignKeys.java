package org.madang.engine.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets rows be put into tables in any order.
 *
 * @param beforeCommit what makes PostgreSQL check again, in the same transaction
 * @param afterwards what makes H2 check again, which would end a transaction
 */
record ForeignKeys(List<String> beforeCommit, List<String> afterwards) {

    private static final String OF_POSTGRESQL = """
            select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
            where contype = 'f' and connamespace = current_schema()::regnamespace""";

    static ForeignKeys off(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
            Statements.execute(connection, List.of("set referential_integrity false"));
            return new ForeignKeys(List.of(), List.of("set referential_integrity true"));
        }
        var drop = new ArrayList<String>();
        var add = new ArrayList<String>();
        try (var select = connection.createStatement();
                var rows = select.executeQuery(OF_POSTGRESQL)) {
            while (rows.next()) {
                var key = "alter table %s %%s constraint %s".formatted(rows.getString(1), rows.getString(2));
                drop.add(key.formatted("drop"));
                add.add(key.formatted("add") + " " + rows.getString(3));
            }
        }
        Statements.execute(connection, drop);
        return new ForeignKeys(add, List.of());
    }
}
