package org.madang.acceptance;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.madang.api.Backups;

/** Sees whether anything in a city's database was changed. */
@FunctionalInterface
interface ChangeWatch {

    /** A failed sign-in is counted; and what was recorded before comes into the record's tiles when somebody reads them. */
    Pattern CHANGES_LATER = Pattern.compile("(?i)identity_attempt|register_.*|.*outbox.*");

    /** What each table is like; something else for a table in which anything was changed in between. */
    Map<String, String> look() throws SQLException;

    /** The tables in which something was changed. */
    static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        return Stream.of(before, after)
                .flatMap(look -> look.keySet().stream())
                .filter(table -> !Objects.equals(before.get(table), after.get(table)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** PostgreSQL tells which rows were written last; of any other database, a backup tells all that is in it. */
    static ChangeWatch on(HttpTown town) throws SQLException {
        var source = town.database();
        return source.isPresent()
                ? onPostgresql(source.get())
                : onBackups(town.platform().service(Backups.class));
    }

    private static ChangeWatch onPostgresql(DataSource database) throws SQLException {
        var look = tables(database).stream()
                .map(table -> "select '%1$s', count(*) || ':' || coalesce(max(xmin::text::bigint), 0) from \"%1$s\""
                        .formatted(table))
                .collect(Collectors.joining(" union all "));
        return () -> {
            try (var connection = database.getConnection();
                    var rows = connection.createStatement().executeQuery(look)) {
                var seen = new TreeMap<String, String>();
                while (rows.next()) {
                    seen.put(rows.getString(1), rows.getString(2));
                }
                return seen;
            }
        };
    }

    private static List<String> tables(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            tables.removeIf(table -> CHANGES_LATER.matcher(table).matches());
            return tables;
        }
    }

    private static ChangeWatch onBackups(Backups backups) {
        return () -> {
            var backup = new ByteArrayOutputStream();
            backups.write(backup);
            return hashes(backup.toString(StandardCharsets.UTF_8));
        };
    }

    /** The backup names each table before its rows, each in a line of its own. */
    private static Map<String, String> hashes(String backup) {
        var table = Pattern.compile("\\{\"table\":\"([^\"]+)\".*");
        var hashes = new TreeMap<String, String>();
        var sum = 0;
        var current = "";
        for (var line : backup.lines().filter(line -> !line.isEmpty()).toList()) {
            var named = table.matcher(line);
            current = named.matches() ? named.group(1) : line.charAt(0) == '[' ? current : "";
            sum = named.matches() ? 0 : sum + line.hashCode();
            hashes.put(current, Integer.toString(sum));
        }
        hashes.keySet()
                .removeIf(name -> name.isEmpty() || CHANGES_LATER.matcher(name).matches());
        return hashes;
    }
}
