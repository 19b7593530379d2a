package org.madang.server.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** A CSV file as its rows, header and all; bodies may span lines. */
record CsvFile(Path path, List<CsvRecord> rows) {

    static CsvFile read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new PlatformException(Problem.BAD_INPUT, "'%s' is missing; a Polis export has it".formatted(path));
        }
        try (var reader = CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(path)) {
            return new CsvFile(path, reader.stream().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("'%s' can not be read".formatted(path), unreadable);
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    /** The first row. */
    List<String> header() {
        if (rows.isEmpty()) {
            throw new PlatformException(
                    Problem.BAD_INPUT, "'%s' is empty; its first row names the columns".formatted(path));
        }
        return rows.get(0).getFields();
    }

    /** Everything below the header. */
    Stream<CsvRecord> body() {
        return rows.stream().skip(1);
    }

    /** Where a column stands; case, spaces and the kind of dash do not matter. */
    int column(String name) {
        var names = header().stream().map(CsvFile::plain).toList();
        var place = names.indexOf(name);
        if (place < 0) {
            throw new PlatformException(
                    Problem.BAD_INPUT, "'%s' has no column '%s'; it has %s".formatted(path, name, names));
        }
        return place;
    }

    SkippedRow skipped(CsvRecord row, String reason) {
        return new SkippedRow(name(), row.getStartingLineNumber(), reason);
    }

    private static String plain(String column) {
        return column.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
