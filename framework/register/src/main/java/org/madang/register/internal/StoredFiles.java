package org.madang.register.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes the files of the record out of its tables. */
final class StoredFiles {

    private static final Pattern CHECKPOINT = Pattern.compile("checkpoints/([1-9]\\d{0,17})");
    private static final Pattern STAMP = Pattern.compile("stamps/([1-9]\\d{0,17})\\.tsr");

    private final Connection connection;

    StoredFiles(Connection connection) {
        this.connection = connection;
    }

    Optional<byte[]> read(String path) throws SQLException {
        if (path.equals(Verification.CHECKPOINT)) {
            return LogTables.latest(connection).map(StoredFiles::bytes);
        }
        if (path.equals(Verification.KEY)) {
            return Optional.of(bytes(LogTables.signer(connection).key() + "\n"));
        }
        var tile = TilePath.parse(path);
        return tile.isPresent() ? tile(tile.get()) : ofSize(path);
    }

    /** A tree over what is stored. */
    Tree tree(long size) {
        return new Tree(size, (level, first, count) -> {
            try {
                return LogTables.hashes(connection, new TilePath.Range(level, first, first + count));
            } catch (SQLException failure) {
                throw new IllegalStateException("The tiles can not be read", failure);
            }
        });
    }

    private Optional<byte[]> ofSize(String path) throws SQLException {
        var checkpoint = CHECKPOINT.matcher(path);
        if (checkpoint.matches()) {
            return LogTables.checkpoint(connection, Long.parseLong(checkpoint.group(1)))
                    .map(StoredFiles::bytes);
        }
        var stamp = STAMP.matcher(path);
        return stamp.matches() ? LogTables.stamp(connection, Long.parseLong(stamp.group(1))) : Optional.empty();
    }

    private Optional<byte[]> tile(TilePath tile) throws SQLException {
        return tile.level() == TilePath.ENTRIES ? bundle(tile) : hashes(tile);
    }

    private Optional<byte[]> bundle(TilePath tile) throws SQLException {
        var entries = LogTables.entries(connection, tile.range());
        return complete(tile, entries)
                .map(all ->
                        EntryBundle.write(all.stream().map(StoredFiles::bytes).toList()));
    }

    private Optional<byte[]> hashes(TilePath tile) throws SQLException {
        return complete(tile, LogTables.hashes(connection, tile.range())).map(all -> {
            var bytes = new ByteArrayOutputStream();
            all.forEach(bytes::writeBytes);
            return bytes.toByteArray();
        });
    }

    /** There is no tile wider than the log. */
    private static <T> Optional<List<T>> complete(TilePath tile, List<T> found) {
        return Optional.of(found).filter(all -> all.size() == tile.width());
    }

    private static byte[] bytes(Object text) {
        return text.toString().getBytes(UTF_8);
    }
}
