package org.madang.server.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.madang.api.Actor;
import org.madang.api.Contributions;
import org.madang.api.Hiding;
import org.madang.api.ImportBatch;
import org.madang.api.ImportReport;
import org.madang.api.ImportedContribution;
import org.madang.api.ImportedSupport;
import org.madang.api.Moderation;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.api.Support;
import org.madang.api.Supports;

/** Puts what a Polis export tells into a consultation; doing it again changes nothing. */
final class PolisImport {

    private static final int CHUNK = 10_000;

    private static final Map<PolisComment.Moderation, Moderation> MODERATIONS = Map.of(
            PolisComment.Moderation.HIDDEN, Moderation.HIDDEN,
            PolisComment.Moderation.PENDING, Moderation.PENDING,
            PolisComment.Moderation.PUBLISHED, Moderation.PUBLISHED);

    private static final Map<Integer, Support> SUPPORTS =
            Map.of(-1, Support.DISAGREE, 0, Support.PASS, 1, Support.AGREE);

    private final Contributions contributions;
    private final Supports supports;
    private final Actor by;

    PolisImport(Contributions contributions, Supports supports, Actor by) {
        this.contributions = contributions;
        this.supports = supports;
        this.by = by;
    }

    /** Imports everything, in transactions of some thousand rows. */
    void into(String consultation, PolisExport export, Locale language) {
        var source = "polis:" + export.name();
        var said = export.comments().stream()
                .map(comment -> contribution(comment, language))
                .toList();
        chunks(said).forEach(part -> check(contributions.importAll(new ImportBatch<>(consultation, source, part), by)));
        var thought = export.votes().stream().map(PolisImport::support).toList();
        chunks(thought).forEach(part -> check(supports.importAll(new ImportBatch<>(consultation, source, part), by)));
    }

    /** The export lists what it could not use; all that is left must be taken. */
    private static void check(ImportReport report) {
        report.skipped().stream().findFirst().ifPresent(skipped -> {
            throw new PlatformException(
                    Problem.INTERNAL,
                    "%d rows were not taken; the first: %s"
                            .formatted(report.skipped().size(), skipped.reason()));
        });
    }

    private static ImportedContribution contribution(PolisComment comment, Locale language) {
        var moderation = MODERATIONS.getOrDefault(comment.moderation(), Moderation.PENDING);
        var hidden = moderation == Moderation.HIDDEN
                ? Optional.of(new Hiding(Hiding.Ground.OTHER, "Hidden by the moderators of the original consultation"))
                : Optional.<Hiding>empty();
        return new ImportedContribution(
                comment.id(), "polis-" + comment.author(), language, comment.text(), comment.at(), moderation, hidden);
    }

    private static ImportedSupport support(PolisVote vote) {
        return new ImportedSupport(
                vote.comment(), "polis-" + vote.voter(), SUPPORTS.getOrDefault(vote.value(), Support.PASS), vote.at());
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        return IntStream.iterate(0, start -> start < all.size(), start -> start + CHUNK)
                .mapToObj(start -> all.subList(start, Math.min(start + CHUNK, all.size())))
                .toList();
    }
}
