package org.madang.participation.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.madang.api.ConsultationState;
import org.madang.api.ImportBatch;
import org.madang.api.ImportReport;
import org.madang.api.ImportReport.Skipped;
import org.madang.api.ImportedSupport;

/** Takes supports given elsewhere; of one voter on one contribution the latest counts. */
final class SupportImport {

    private static final int BATCH = 2000;

    private static final String INSERT = """
            insert into support (contribution_id, voter, choice, given_at)
            select cast(:contribution as varchar(40)), cast(:voter as varchar(200)), cast(:choice as varchar(10)),
                cast(:at as timestamp(6) with time zone)
            where not exists (
                select 1 from support where contribution_id = :contribution and voter = :voter)""";

    private static final String UPDATE = """
            update support set choice = :choice, given_at = :at
            where contribution_id = :contribution and voter = :voter
                and (given_at < :at or (given_at = :at and choice <> :choice))""";

    private static final String COUNT = """
            update contribution set
                agree = (select count(*) from support s where s.contribution_id = contribution.id and choice = 'AGREE'),
                disagree =
                    (select count(*) from support s where s.contribution_id = contribution.id and choice = 'DISAGREE'),
                pass = (select count(*) from support s where s.contribution_id = contribution.id and choice = 'PASS')
            where id in (<ids>)""";

    private final Foundation house;
    private final ConsultationStore consultations;
    private final ContributionStore contributions;

    SupportImport(Foundation house) {
        this.house = house;
        this.consultations = new ConsultationStore(house.database(), house.moments());
        this.contributions = new ContributionStore(house.database());
    }

    ImportReport importAll(ImportBatch<ImportedSupport> batch) {
        return house.database().call(handle -> {
            consultations.lock(batch.consultation());
            var known = contributions.lockImported(batch.consultation(), batch.source());
            var skipped = skipped(batch.items(), known);
            var latest = latest(batch.items(), known);
            var written = write(handle, batch.consultation(), List.copyOf(latest.values()));
            var replaced = batch.items().size() - skipped.size() - latest.size();
            return new ImportReport(
                    written.added(),
                    written.updated(),
                    replaced + latest.size() - written.added() - written.updated(),
                    skipped);
        });
    }

    private static List<Skipped> skipped(List<ImportedSupport> items, Map<String, String> known) {
        var skipped = new ArrayList<Skipped>();
        for (var index = 0; index < items.size(); index++) {
            var contribution = items.get(index).contribution();
            if (!known.containsKey(contribution)) {
                skipped.add(new Skipped(index, "There is no contribution '%s'".formatted(contribution)));
            }
        }
        return skipped;
    }

    /** Of several at the same moment, the last in the list counts. */
    private static Map<List<String>, Vote> latest(List<ImportedSupport> items, Map<String, String> known) {
        var latest = new LinkedHashMap<List<String>, Vote>();
        for (var item : items) {
            var contribution = known.get(item.contribution());
            if (contribution != null) {
                latest.merge(
                        List.of(contribution, item.voter()),
                        new Vote(contribution, item),
                        (first, second) ->
                                second.given().at().isBefore(first.given().at()) ? first : second);
            }
        }
        return latest;
    }

    private Written write(Handle handle, String consultation, List<Vote> votes) {
        var there = unchanged(votes, execute(handle, INSERT, votes));
        var older = unchanged(there, execute(handle, UPDATE, there));
        var written = new Written(votes.size() - there.size(), there.size() - older.size());
        if (written.any()) {
            requireOpen(consultation);
            recount(handle, votes);
        }
        return written;
    }

    private void requireOpen(String consultation) {
        var found = consultations.get(consultation);
        if (found.state() == ConsultationState.CLOSED) {
            throw Failures.rule("Consultation '%s' closed at %s; no new supports can be imported any more"
                    .formatted(consultation, found.closes()));
        }
    }

    private static List<Integer> execute(Handle handle, String sql, List<Vote> votes) {
        var counts = new ArrayList<Integer>();
        for (var part : Parts.of(votes, BATCH)) {
            var batch = handle.prepareBatch(sql);
            part.forEach(vote -> vote.bind(batch));
            for (var count : batch.execute()) {
                counts.add(count);
            }
        }
        return counts;
    }

    private static List<Vote> unchanged(List<Vote> votes, List<Integer> counts) {
        var unchanged = new ArrayList<Vote>();
        for (var index = 0; index < votes.size(); index++) {
            if (counts.get(index) == 0) {
                unchanged.add(votes.get(index));
            }
        }
        return unchanged;
    }

    private static void recount(Handle handle, Collection<Vote> votes) {
        var ids = new HashSet<String>();
        votes.forEach(vote -> ids.add(vote.contribution()));
        Parts.of(List.copyOf(ids), BATCH)
                .forEach(
                        part -> handle.createUpdate(COUNT).bindList("ids", part).execute());
    }

    private record Written(int added, int updated) {

        boolean any() {
            return added + updated > 0;
        }
    }

    private record Vote(String contribution, ImportedSupport given) {

        void bind(org.jdbi.v3.core.statement.PreparedBatch batch) {
            batch.bind("contribution", contribution)
                    .bind("voter", given.voter())
                    .bind("choice", given.support().name())
                    .bind("at", Moments.storable(given.at()))
                    .add();
        }
    }
}
