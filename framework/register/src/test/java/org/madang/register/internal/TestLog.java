package org.madang.register.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.madang.register.RecordCheck;
import org.madang.register.RecordExport;
import org.madang.register.RecordFiles;

/** A log in a database of its own. */
final class TestLog {

    static final String ORIGIN = "city.example/record";

    private final DataSource source;
    private final Sequencer sequencer = new Sequencer();

    private TestLog(DataSource source) {
        this.source = source;
    }

    static TestLog on(TestDatabase database) {
        var log = new TestLog(database.fresh());
        log.inUnit(connection -> log.sequencer.begin(connection, ORIGIN));
        return log;
    }

    /** What happens in one transaction. */
    @FunctionalInterface
    interface Work {
        void in(java.sql.Connection connection) throws SQLException;
    }

    void inUnit(Work work) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            work.in(connection);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Adds so many entries in one batch, which are named so. */
    TestLog add(String name, int count) {
        inUnit(connection -> sequencer.append(
                connection,
                IntStream.range(0, count)
                        .mapToObj(number -> Map.<String, Object>of("type", "act", "text", name + "-" + number))
                        .toList()));
        return this;
    }

    void append(Map<String, Object> entry) {
        append(List.of(entry));
    }

    /** Two in one batch. */
    void append(Map<String, Object> one, Map<String, Object> other) {
        append(List.of(one, other));
    }

    private void append(List<Map<String, Object>> entries) {
        inUnit(connection -> sequencer.append(connection, entries));
    }

    String entry(long index) {
        return RecordCheck.of(files()).entry(index).orElseThrow();
    }

    String renewKey() {
        var renewed = new String[1];
        inUnit(connection ->
                renewed[0] = sequencer.renewKey(connection, Map.of()).toString());
        return renewed[0];
    }

    String key() {
        return text("key").strip();
    }

    String text(String path) {
        return new String(files().read(path).orElseThrow(), java.nio.charset.StandardCharsets.UTF_8);
    }

    RecordFiles files() {
        return path -> {
            try (var connection = source.getConnection()) {
                return new StoredFiles(connection).read(path);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        };
    }

    Path exported(Path folder) {
        RecordExport.copy(files(), folder);
        return folder;
    }
}
