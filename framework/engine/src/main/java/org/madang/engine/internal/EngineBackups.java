package org.madang.engine.internal;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.madang.api.Backups;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** Backups of the whole database, table by table and the same for every kind of database. */
final class EngineBackups implements Backups {

    /** H2's own level; PostgreSQL shows one moment from its second highest on. */
    private static final int H2_SNAPSHOT = 6;

    private static final String SEEN = "select 1 from engine_event fetch first 1 rows only";

    /** How long rooms may take to make their tables. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EngineDatabase database;
    private final Clock clock;

    EngineBackups(EngineDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Contents write(OutputStream out) {
        return transaction("The database can not be backed up", connection -> {
            var level = connection.getTransactionIsolation();
            var isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            connection.rollback();
            connection.setTransactionIsolation(isH2 ? H2_SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return BackupWriter.write(connection, clock.instant(), out);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(level);
            }
        });
    }

    @Override
    public Contents restore(InputStream in) {
        return transaction("The backup can not be restored", connection -> {
            checkUnused(connection);
            try (var json = Json.MAPPER.createParser(in)) {
                json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
                var head = BackupReader.head(json);
                database.migrations().applyAll(head.rooms(), PATIENCE);
                head.checkFits(connection);
                return fill(connection, json, head);
            }
        });
    }

    private static Contents fill(Connection connection, JsonParser json, BackupHead head)
            throws SQLException, IOException {
        var keys = ForeignKeys.off(connection);
        try {
            Statements.execute(connection, emptying(connection, head));
            var contents = BackupReader.read(connection, json, head);
            Statements.execute(connection, keys.beforeCommit());
            connection.commit();
            return contents;
        } finally {
            connection.rollback();
            Statements.execute(connection, keys.afterwards());
        }
    }

    /** H2 ends its transaction at each counter it sets, so these come first. */
    private static List<String> emptying(Connection connection, BackupHead head) throws SQLException {
        var tables = TableShape.all(connection);
        var all = new ArrayList<String>();
        head.counters().forEach((name, last) -> {
            var table = tables.get(name);
            if (table != null) {
                table.counter()
                        .ifPresent(column -> all.add(
                                "alter table %s alter column %s restart with %d".formatted(name, column, last + 1)));
            }
        });
        tables.keySet().forEach(name -> all.add("delete from " + name));
        return all;
    }

    private static void checkUnused(Connection connection) throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery(SEEN)) {
            if (rows.next()) {
                throw new PlatformException(
                        Problem.CONFLICT,
                        "This database has seen processes already; a backup is restored into an empty one only");
            }
        }
    }

    private Contents transaction(String otherwise, Work work) {
        try (var connection = database.source().getConnection()) {
            var automatic = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try {
                return work.with(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(automatic);
            }
        } catch (SQLException | IOException failure) {
            throw new PlatformException(Problem.SETUP, otherwise + ": " + failure.getMessage(), failure);
        }
    }

    @FunctionalInterface
    private interface Work {
        Contents with(Connection connection) throws SQLException, IOException;
    }
}
