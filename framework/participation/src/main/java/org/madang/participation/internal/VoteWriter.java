package org.madang.participation.internal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.madang.api.Support;
import org.madang.participation.internal.ImportedVote.Slot;

/** Writes part of an import of supports, on contributions that are locked. */
final class VoteWriter {

    private static final String INSERT = """
            insert into support (contribution_id, voter, choice, given_at)
            select v.contribution, v.voter, v.choice, v.given_at
            from unnest(
                cast(:contributions as varchar array), cast(:voters as varchar array),
                cast(:choices as varchar array), cast(:at as timestamp with time zone array))
                v (contribution, voter, choice, given_at)""";

    private static final String UPDATE = """
            update support set choice = :choice, given_at = :at
            where contribution_id = :contribution and voter = :voter""";

    private static final String THERE = """
            select s.contribution_id, s.voter, s.choice, s.given_at
            from unnest(cast(:contributions as varchar array), cast(:voters as varchar array)) v (contribution, voter)
                join support s on s.contribution_id = v.contribution and s.voter = v.voter""";

    private final Handle handle;
    private final SupportChanges counts;
    private final List<ImportedVote> fresh = new ArrayList<>();
    private final List<ImportedVote> newer = new ArrayList<>();

    VoteWriter(Handle handle, SupportChanges counts) {
        this.handle = handle;
        this.counts = counts;
    }

    /** The number of new ones and of those that replaced an earlier one. */
    Written write(List<ImportedVote> votes) {
        var there = there(votes);
        votes.forEach(vote -> sort(vote, there));
        insert();
        update();
        return new Written(fresh.size(), newer.size());
    }

    private void sort(ImportedVote vote, Map<Slot, ImportedVote> there) {
        var earlier = there.get(vote.slot());
        if (earlier == null) {
            fresh.add(vote);
            counts.add(vote.contribution(), vote.support());
        } else if (vote.replaces(earlier)) {
            newer.add(vote);
            counts.remove(vote.contribution(), earlier.support());
            counts.add(vote.contribution(), vote.support());
        }
    }

    private Map<Slot, ImportedVote> there(List<ImportedVote> votes) {
        return slots(handle.createQuery(THERE), votes)
                .map((row, context) -> new ImportedVote(
                        new Slot(row.getString("contribution_id"), row.getString("voter")),
                        Support.valueOf(row.getString("choice")),
                        Moments.read(row, "given_at")))
                .collect(Collectors.toMap(ImportedVote::slot, vote -> vote));
    }

    /** All at once: a row by itself costs more to say than to keep. */
    private void insert() {
        if (!fresh.isEmpty()) {
            slots(handle.createUpdate(INSERT), fresh)
                    .bindArray(
                            "choices",
                            String.class,
                            fresh.stream().map(vote -> vote.support().name()).toArray())
                    .bindArray(
                            "at",
                            OffsetDateTime.class,
                            fresh.stream()
                                    .map(vote -> vote.at().atOffset(ZoneOffset.UTC))
                                    .toArray())
                    .execute();
        }
    }

    private void update() {
        if (newer.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch(UPDATE);
        newer.forEach(vote -> batch.bind("contribution", vote.contribution())
                .bind("voter", vote.slot().voter())
                .bind("choice", vote.support().name())
                .bind("at", vote.at())
                .add());
        batch.execute();
    }

    private static <S extends SqlStatement<S>> S slots(S statement, List<ImportedVote> votes) {
        return statement
                .bindArray(
                        "contributions",
                        String.class,
                        votes.stream().map(ImportedVote::contribution).toArray())
                .bindArray(
                        "voters",
                        String.class,
                        votes.stream().map(vote -> vote.slot().voter()).toArray());
    }

    record Written(int added, int updated) {

        Written plus(Written other) {
            return new Written(added + other.added, updated + other.updated);
        }

        boolean any() {
            return added + updated > 0;
        }
    }
}
