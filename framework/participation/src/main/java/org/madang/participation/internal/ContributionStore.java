package org.madang.participation.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.madang.api.Contribution;
import org.madang.api.Hiding;
import org.madang.api.Moderation;
import org.madang.api.Origin;
import org.madang.api.Receipt;

/** Reads and writes contributions. */
final class ContributionStore {

    private static final int BATCH = 1000;

    private final Database database;

    ContributionStore(Database database) {
        this.database = database;
    }

    /** Adds contributions, each with its seal. */
    void insert(Map<Contribution, Receipt> sealed) {
        database.run(handle -> {
            for (var part : Parts.of(List.copyOf(sealed.entrySet()), BATCH)) {
                var batch = handle.prepareBatch(ContributionRow.INSERT);
                part.forEach(each -> ContributionRow.add(batch, each.getKey(), each.getValue()));
                batch.execute();
            }
        });
    }

    Optional<Contribution> find(String contribution) {
        return database.call(handle -> handle.createQuery("select * from contribution where id = :id")
                .bind("id", contribution)
                .map(ContributionRow::read)
                .findOne());
    }

    Contribution get(String contribution) {
        return find(contribution).orElseThrow(() -> Failures.notFound("contribution", contribution));
    }

    /** Reads a contribution and keeps every other change of it waiting until this transaction ends. */
    Contribution lock(String contribution) {
        return database.call(handle -> handle.createQuery("select * from contribution where id = :id for update")
                .bind("id", contribution)
                .map(ContributionRow::read)
                .findOne()
                .orElseThrow(() -> Failures.notFound("contribution", contribution)));
    }

    Optional<Contribution> find(String consultation, Origin origin) {
        return database.call(handle -> handle.createQuery("""
                        select * from contribution
                        where consultation_id = :consultation and source = :source and external_id = :id""")
                .bind("consultation", consultation)
                .bind("source", origin.source())
                .bind("id", origin.id())
                .map(ContributionRow::read)
                .findOne());
    }

    /** Those of these that came from a source to a consultation before: the id of each by the id it has there. They are locked. */
    Map<String, String> lockImported(String consultation, String source, Set<String> wanted) {
        return database.call(handle -> handle.createQuery("""
                        select id, external_id from contribution
                        where consultation_id = :consultation and source = :source and external_id = any(:wanted)
                        order by id for update""")
                .bind("consultation", consultation)
                .bind("source", source)
                .bindArray("wanted", String.class, wanted.toArray())
                .map((row, context) -> Map.entry(row.getString("external_id"), row.getString("id")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What stands for it in the public record; none for one that is older than the record. */
    Optional<String> commitment(String contribution) {
        return database.call(handle -> handle.createQuery("select commitment from contribution where id = :id")
                .bind("id", contribution)
                .map((row, context) -> Optional.ofNullable(row.getString("commitment")))
                .one());
    }

    /** Removes what was said, and what opens its commitment. */
    void erase(String contribution) {
        database.run(handle -> List.of(
                        "update contribution set text = '', words = '', salt = null where id = :id",
                        "update segment set text = '' where contribution_id = :id",
                        "update translation set title = '', text = '' where kind = 'CONTRIBUTION' and document_id = :id")
                .forEach(change ->
                        handle.createUpdate(change).bind("id", contribution).execute()));
    }

    void moderate(String contribution, Moderation decision, Optional<Hiding> hiding) {
        database.run(handle -> handle.createUpdate("""
                        update contribution set moderation = :decision, hidden_ground = :ground, hidden_reason = :reason
                        where id = :id""")
                .bind("id", contribution)
                .bind("decision", decision.name())
                .bind("ground", hiding.map(each -> each.ground().name()))
                .bind("reason", hiding.map(Hiding::reason))
                .execute());
    }
}
