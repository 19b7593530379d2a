package org.madang.engine.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import org.madang.api.PolicyId;
import org.madang.api.Values;

/**
 * Reads a few short variables of a policy's own process with one query. The engine's own way takes four and brings every
 * variable along, which is too much for what is asked at each contribution.
 */
final class RootVariables {

    private static final String SELECT = """
            select v.NAME_, v.TYPE_, v.TEXT_, v.LONG_
            from ACT_RU_EXECUTION e join ACT_RU_VARIABLE v on v.EXECUTION_ID_ = e.ID_
            where e.BUSINESS_KEY_ = ? and e.PARENT_ID_ is null and e.SUPER_EXEC_ is null and v.NAME_ in (%s)""";

    private RootVariables() {}

    static Values find(Connection connection, PolicyId policy, Set<String> names) throws SQLException {
        var marks = String.join(", ", Collections.nCopies(names.size(), "?"));
        try (var select = connection.prepareStatement(SELECT.formatted(marks))) {
            select.setString(1, policy.value());
            var place = 2;
            for (var name : names.stream().sorted().toList()) {
                select.setString(place++, name);
            }
            try (var rows = select.executeQuery()) {
                return values(rows);
            }
        }
    }

    private static Values values(ResultSet rows) throws SQLException {
        var found = new LinkedHashMap<String, Object>();
        while (rows.next()) {
            var name = rows.getString(1);
            value(rows).ifPresent(value -> found.put(name, value));
        }
        return new Values(found);
    }

    private static Optional<Object> value(ResultSet row) throws SQLException {
        return switch (row.getString(2)) {
            case "boolean" -> Optional.of(row.getLong(4) == 1);
            case "integer", "long" -> Optional.of(row.getLong(4));
            case "string" -> Optional.ofNullable(row.getString(3));
            default -> Optional.empty();
        };
    }
}
