package org.madang.participation.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.madang.api.ContributionCounts;
import org.madang.api.Moderation;
import org.madang.api.PolicyId;
import org.madang.api.RoundedCount;

/** Counts the contributions of a policy. */
final class ContributionCounter {

    private final Database database;

    ContributionCounter(Database database) {
        this.database = database;
    }

    ContributionCounts count(PolicyId policy) {
        return database.call(handle -> counts(new Tally(handle).of(policy)));
    }

    private static ContributionCounts counts(List<TallyChange> cells) {
        Predicate<TallyCell> hidden = cell -> cell.moderation() == Moderation.HIDDEN;
        return new ContributionCounts(
                number(cells, cell -> true),
                number(cells, cell -> cell.moderation() == Moderation.PUBLISHED),
                number(cells, hidden),
                number(cells, cell -> cell.moderation() == Moderation.PENDING),
                number(cells, hidden.negate().and(TallyCell::answered)),
                number(cells, hidden.negate().and(cell -> !cell.answered())),
                by(cells, TallyCell::channel),
                by(cells, cell -> cell.language().toLanguageTag()),
                cells.stream().mapToLong(TallyChange::supports).sum(),
                RoundedCount.of(cells.stream().mapToLong(TallyChange::people).sum()));
    }

    private static long number(List<TallyChange> cells, Predicate<TallyCell> which) {
        return cells.stream()
                .filter(change -> which.test(change.cell()))
                .mapToLong(TallyChange::number)
                .sum();
    }

    private static <K> Map<K, Long> by(List<TallyChange> cells, Function<TallyCell, K> key) {
        return cells.stream()
                .filter(change -> change.number() != 0)
                .collect(Collectors.groupingBy(
                        change -> key.apply(change.cell()), Collectors.summingLong(TallyChange::number)));
    }
}
