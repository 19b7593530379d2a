package org.madang.server.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madang.server.internal.PolisComment.Moderation;

/** Reads {@code comments.csv}. */
final class PolisComments {

    private static final Map<Long, Moderation> MODERATIONS =
            Map.of(-1L, Moderation.HIDDEN, 0L, Moderation.PENDING, 1L, Moderation.PUBLISHED);

    private final CsvFile file;
    private final int id;
    private final int at;
    private final int author;
    private final int text;
    private final int moderated;
    private final Set<String> seen = new HashSet<>();

    private PolisComments(CsvFile file) {
        this.file = file;
        this.id = file.column("comment-id");
        this.at = file.column("timestamp");
        this.author = file.column("author-id");
        this.text = file.column("comment-body");
        this.moderated = file.column("moderated");
    }

    static List<PolisComment> read(Path path, List<SkippedRow> skipped) {
        var reader = new PolisComments(CsvFile.read(path));
        var comments = new ArrayList<PolisComment>();
        reader.file.body().forEach(row -> {
            try {
                comments.add(reader.comment(new CsvRow(row)));
            } catch (CsvRow.Wrong wrong) {
                skipped.add(reader.file.skipped(row, wrong.reason()));
            }
        });
        return comments;
    }

    private PolisComment comment(CsvRow row) throws CsvRow.Wrong {
        var comment = new PolisComment(
                row.text(id, "comment-id"),
                row.time(at, "timestamp"),
                row.text(author, "author-id"),
                row.text(text, "comment-body"),
                moderation(row.number(moderated, "moderated")));
        if (!seen.add(comment.id())) {
            throw new CsvRow.Wrong("comment '%s' is there already".formatted(comment.id()));
        }
        return comment;
    }

    private static Moderation moderation(long value) throws CsvRow.Wrong {
        return Optional.ofNullable(MODERATIONS.get(value))
                .orElseThrow(() -> new CsvRow.Wrong("'moderated' is %d, not -1, 0 or 1".formatted(value)));
    }
}
