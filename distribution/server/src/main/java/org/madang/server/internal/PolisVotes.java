package org.madang.server.internal;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads who voted how; a repeated vote of one person on one comment counts once, the last one. */
final class PolisVotes {

    private final CsvFile file;
    private final Map<String, Instant> comments;
    private final List<SkippedRow> skipped;
    private final Map<List<String>, Cast> last = new HashMap<>();

    /** A vote, and the row it stands in. */
    private record Cast(PolisVote vote, CsvRecord row) {}

    private PolisVotes(CsvFile file, List<PolisComment> comments, List<SkippedRow> skipped) {
        this.file = file;
        this.comments = comments.stream().collect(Collectors.toMap(PolisComment::id, PolisComment::at));
        this.skipped = skipped;
    }

    static List<PolisVote> read(Path folder, List<PolisComment> comments, List<SkippedRow> skipped) {
        var single = folder.resolve("votes.csv");
        var table = folder.resolve("participants-votes.csv");
        var useTable = !Files.exists(single) && Files.exists(table);
        var reader = new PolisVotes(CsvFile.read(useTable ? table : single), comments, skipped);
        if (useTable) {
            reader.readTable();
        } else {
            reader.readSingle();
        }
        return reader.last.values().stream()
                .map(Cast::vote)
                .sorted(Comparator.comparing(PolisVote::at))
                .toList();
    }

    private void readSingle() {
        var at = file.column("timestamp");
        var comment = file.column("comment-id");
        var voter = file.column("voter-id");
        var vote = file.column("vote");
        file.body()
                .forEach(row -> take(
                        row,
                        fields -> new PolisVote(
                                fields.text(comment, "comment-id"),
                                fields.text(voter, "voter-id"),
                                fields.time(at, "timestamp"),
                                value(fields.number(vote, "vote")))));
    }

    /** A row per participant, a column per comment; it tells no times, so a vote counts from its comment's. */
    private void readTable() {
        var voter = file.column("participant");
        var header = file.header();
        var columns = new ArrayList<Integer>();
        for (int column = 0; column < header.size(); column++) {
            if (header.get(column).strip().matches("\\d+")) {
                columns.add(column);
            }
        }
        file.body()
                .forEach(row -> columns.stream()
                        .filter(column -> column < row.getFieldCount()
                                && !row.getField(column).isBlank())
                        .forEach(column -> take(
                                row, fields -> cell(fields, header.get(column).strip(), column, voter))));
    }

    private PolisVote cell(CsvRow fields, String comment, int column, int voter) throws CsvRow.Wrong {
        return new PolisVote(
                comment,
                fields.text(voter, "participant"),
                comments.getOrDefault(comment, Instant.EPOCH),
                value(fields.number(column, comment)));
    }

    private void take(CsvRecord row, Reading reading) {
        try {
            var vote = reading.of(new CsvRow(row));
            if (!comments.containsKey(vote.comment())) {
                throw new CsvRow.Wrong("comment '%s' was not imported".formatted(vote.comment()));
            }
            last.merge(List.of(vote.comment(), vote.voter()), new Cast(vote, row), this::later);
        } catch (CsvRow.Wrong wrong) {
            skipped.add(file.skipped(row, wrong.reason()));
        }
    }

    private Cast later(Cast one, Cast other) {
        var otherIsLater = !other.vote().at().isBefore(one.vote().at());
        var dropped = otherIsLater ? one : other;
        skipped.add(SkippedRow.repeat(
                file.name(),
                dropped.row().getStartingLineNumber(),
                dropped.vote().voter(),
                dropped.vote().comment()));
        return otherIsLater ? other : one;
    }

    private static int value(long vote) throws CsvRow.Wrong {
        if (vote < -1 || vote > 1) {
            throw new CsvRow.Wrong("a vote is -1, 0 or 1, not %d".formatted(vote));
        }
        return (int) vote;
    }

    /** Makes a vote of a row. */
    @FunctionalInterface
    private interface Reading {
        PolisVote of(CsvRow row) throws CsvRow.Wrong;
    }
}
