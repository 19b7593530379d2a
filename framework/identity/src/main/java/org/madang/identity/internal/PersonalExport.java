package org.madang.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Collects what is kept about a person, table by table. */
final class PersonalExport {

    private final Database database;
    private final PersonalFields fields;

    PersonalExport(Database database, PersonalFields fields) {
        this.database = database;
        this.fields = fields;
    }

    /** The rows of a person by their table, as text. */
    Map<String, List<Map<String, String>>> of(String subject) {
        var found = new LinkedHashMap<String, List<Map<String, String>>>();
        fields.tables().forEach((table, all) -> {
            var exported = all.stream().filter(FieldRule::exported).toList();
            var rows = exported.isEmpty() ? List.<Map<String, String>>of() : rows(exported, subject);
            if (!rows.isEmpty()) {
                found.put(table, rows);
            }
        });
        return found;
    }

    private List<Map<String, String>> rows(List<FieldRule> exported, String subject) {
        var place = exported.get(0).place();
        var columns = exported.stream().map(rule -> rule.place().column()).toList();
        var sql = "select %s from %s where %s = ?".formatted(String.join(", ", columns), place.table(), place.person());
        return database.call(rows -> rows.list(row -> values(row, columns), sql, subject));
    }

    private static Map<String, String> values(ResultSet row, List<String> columns) throws SQLException {
        var values = new LinkedHashMap<String, String>();
        for (var column : columns) {
            var value = row.getString(column);
            if (value != null) {
                values.put(column, value.strip());
            }
        }
        return values;
    }

    /** The rows as JSON. */
    static String json(String subject, Map<String, List<Map<String, String>>> tables) {
        return "{%s:%s,%s:{%s}}"
                .formatted(
                        quoted("person"),
                        quoted(subject),
                        quoted("held"),
                        tables.entrySet().stream()
                                .map(table -> quoted(table.getKey()) + ":" + array(table.getValue()))
                                .collect(Collectors.joining(",")));
    }

    private static String array(List<Map<String, String>> rows) {
        return rows.stream().map(PersonalExport::object).collect(Collectors.joining(",", "[", "]"));
    }

    private static String object(Map<String, String> row) {
        return row.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + quoted(field.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return text.chars()
                .mapToObj(letter -> switch (letter) {
                    case '"' -> "\\\"";
                    case '\\' -> "\\\\";
                    default -> letter < ' ' ? "\\u%04x".formatted(letter) : Character.toString(letter);
                })
                .collect(Collectors.joining("", "\"", "\""));
    }
}
