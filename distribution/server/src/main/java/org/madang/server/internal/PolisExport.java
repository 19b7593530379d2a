package org.madang.server.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/**
 * A consultation held with Polis, as the files of its open-data export tell it.
 *
 * <p>Every row of {@code comments.csv} and of the votes is either in the lists or in {@code skipped}.
 *
 * @param name the name of the folder
 * @param topic what was asked about
 * @param description what people were told
 * @param comments what people said, oldest first
 * @param votes the last vote of each person on each comment, oldest first
 * @param skipped what could not be used, and why
 * @see <a href="https://compdemocracy.org/export/">Polis: export</a>
 */
record PolisExport(
        String name,
        String topic,
        String description,
        List<PolisComment> comments,
        List<PolisVote> votes,
        List<SkippedRow> skipped) {

    /**
     * Reads a folder with {@code summary.csv}, {@code comments.csv}, and {@code votes.csv} or, for large sets, {@code
     * participants-votes.csv}.
     *
     * @throws PlatformException when a file is missing or is not such a file
     */
    static PolisExport read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new PlatformException(
                    Problem.BAD_INPUT, "'%s' is not a folder; give the folder of a Polis export".formatted(folder));
        }
        var skipped = new ArrayList<SkippedRow>();
        var summary = PolisSummary.read(folder.resolve("summary.csv"));
        var comments = PolisComments.read(folder.resolve("comments.csv"), skipped);
        var votes = PolisVotes.read(folder, comments, skipped);
        var name = folder.toAbsolutePath().normalize().getFileName().toString();
        return new PolisExport(
                name,
                summary.topic().orElse(name),
                summary.description(),
                comments.stream().sorted(Comparator.comparing(PolisComment::at)).toList(),
                votes,
                List.copyOf(skipped));
    }

    /** When the first word was said. */
    Instant opened() {
        return times().min(Comparator.naturalOrder())
                .orElseThrow(() -> new PlatformException(
                        Problem.BAD_INPUT, "'%s' holds no comment that can be imported".formatted(name)));
    }

    /** When the last word was said. */
    Instant closed() {
        return times().max(Comparator.naturalOrder()).orElseGet(this::opened);
    }

    /** How many different people commented or voted. */
    long participants() {
        return Stream.concat(
                        comments.stream().map(PolisComment::author),
                        votes.stream().map(PolisVote::voter))
                .distinct()
                .count();
    }

    private Stream<Instant> times() {
        return Stream.concat(
                comments.stream().map(PolisComment::at), votes.stream().map(PolisVote::at));
    }
}
