package org.madang.participation.internal;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.madang.api.Channel;
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
        return database.call(handle -> counts(cells(handle, policy), participants(handle, policy)));
    }

    private static ContributionCounts counts(List<Cell> cells, RoundedCount participants) {
        Predicate<Cell> hidden = cell -> cell.moderation() == Moderation.HIDDEN;
        return new ContributionCounts(
                sum(cells, cell -> true),
                sum(cells, cell -> cell.moderation() == Moderation.PUBLISHED),
                sum(cells, hidden),
                sum(cells, cell -> cell.moderation() == Moderation.PENDING),
                sum(cells, hidden.negate().and(Cell::answered)),
                sum(cells, hidden.negate().and(cell -> !cell.answered())),
                by(cells, Cell::channel),
                by(cells, Cell::language),
                cells.stream().mapToLong(Cell::supports).sum(),
                participants);
    }

    private static long sum(List<Cell> cells, Predicate<Cell> which) {
        return cells.stream().filter(which).mapToLong(Cell::number).sum();
    }

    private static <K> java.util.Map<K, Long> by(List<Cell> cells, Function<Cell, K> key) {
        return cells.stream().collect(Collectors.groupingBy(key, Collectors.summingLong(Cell::number)));
    }

    private static List<Cell> cells(Handle handle, PolicyId policy) {
        return handle.createQuery("""
                        select channel, language, moderation, answered, count(*) as number,
                            sum(agree + disagree + pass) as supports
                        from contribution where policy_id = :policy
                        group by channel, language, moderation, answered""")
                .bind("policy", policy.value())
                .map((row, context) -> new Cell(
                        Channel.valueOf(row.getString("channel")),
                        row.getString("language"),
                        Moderation.valueOf(row.getString("moderation")),
                        row.getBoolean("answered"),
                        row.getLong("number"),
                        row.getLong("supports")))
                .list();
    }

    private static RoundedCount participants(Handle handle, PolicyId policy) {
        return RoundedCount.of(handle.createQuery("""
                        select count(*) from (
                            select author from contribution where policy_id = :policy
                            union
                            select s.voter from support s join contribution c on c.id = s.contribution_id
                            where c.policy_id = :policy) people""")
                .bind("policy", policy.value())
                .mapTo(Long.class)
                .one());
    }

    private record Cell(
            Channel channel, String language, Moderation moderation, boolean answered, long number, long supports) {}
}
