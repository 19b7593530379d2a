package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.madang.api.PolicyId;

/**
 * Keeps in numbers what was said about policies, in the transaction in which it is said. A change adds a row, so nobody
 * waits for somebody else's count; many rows are replaced by their sum, so counting takes as long among a million
 * contributions as among a thousand.
 */
final class Tally {

    /** So many rows of a policy, and no more for long. */
    private static final int MANY = 500;

    private static final int PART = 1000;

    private static final String INSERT = """
            insert into contribution_tally
                (policy_id, channel, language, moderation, answered, number, supports, people, person)
            values (:policy, :channel, :language, :moderation, :answered, :number, :supports, :people, :person)""";

    private static final String MEMBERS = """
            select policy_id, channel, language, moderation, answered, agree + disagree + pass as supports
            from contribution where id = any(:ids) order by id for update""";

    private final Handle handle;

    Tally(Handle handle) {
        this.handle = handle;
    }

    /** Adds a change; every so often it also adds up what has gathered. */
    void add(TallyChange change) {
        var id = bound(handle.createUpdate(INSERT), change)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        if (id % MANY == 0) {
            fold(change.cell().policy());
        }
    }

    void addAll(Collection<TallyChange> changes) {
        var sums = TallyChange.sum(changes);
        if (sums.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch(INSERT);
        sums.forEach(change -> bound(batch, change).add());
        batch.execute();
    }

    /** Makes a change of contributions and counts them again, wherever they belong then; they are locked before. */
    void moving(Collection<String> contributions, Runnable change) {
        var ids = contributions.stream().distinct().sorted().toList();
        var changes = new ArrayList<>(members(ids, -1));
        change.run();
        changes.addAll(members(ids, 1));
        addAll(changes);
    }

    /** The numbers of a policy, one for each cell. */
    List<TallyChange> of(PolicyId policy) {
        var rows = rows(policy, "");
        if (rows.size() > MANY) {
            return fold(policy);
        }
        var changes = new ArrayList<>(rows.stream().map(Row::change).toList());
        var persons = persons(rows);
        if (!persons.isEmpty()) {
            var unknown = new Participants(handle).unknown(policy, persons);
            changes.add(TallyChange.ofPeople(rows.get(0).change().cell(), unknown));
        }
        return TallyChange.sum(changes);
    }

    /** Whoever folds the same rows at the same time waits here, and then finds them gone. */
    private List<TallyChange> fold(PolicyId policy) {
        var rows = rows(policy, " order by id for update");
        if (rows.isEmpty()) {
            return List.of();
        }
        Parts.of(rows, PART)
                .forEach(part -> handle.createUpdate("delete from contribution_tally where id = any(:ids)")
                        .bindArray("ids", Long.class, part.stream().map(Row::id).toArray())
                        .execute());
        var changes = new ArrayList<>(rows.stream().map(Row::change).toList());
        var people = new Participants(handle).add(policy, persons(rows));
        changes.add(TallyChange.ofPeople(rows.get(0).change().cell(), people));
        addAll(changes);
        return TallyChange.sum(changes);
    }

    private List<Row> rows(PolicyId policy, String locked) {
        return handle.createQuery("select * from contribution_tally where policy_id = :policy" + locked)
                .bind("policy", policy.value())
                .map((row, context) -> new Row(row.getLong("id"), TallyChange.read(row)))
                .list();
    }

    private static Set<String> persons(List<Row> rows) {
        return rows.stream().flatMap(row -> row.change().person().stream()).collect(Collectors.toSet());
    }

    private List<TallyChange> members(List<String> ids, int sign) {
        return Parts.of(ids, PART).stream()
                .flatMap(part -> handle
                        .createQuery(MEMBERS)
                        .bindArray("ids", String.class, part.toArray())
                        .map((row, context) -> member(row, sign))
                        .list()
                        .stream())
                .toList();
    }

    private static TallyChange member(ResultSet row, int sign) throws SQLException {
        return TallyChange.of(TallyCell.read(row), sign, sign * row.getLong("supports"));
    }

    private static <S extends SqlStatement<S>> S bound(S statement, TallyChange change) {
        var cell = change.cell();
        return statement
                .bind("policy", cell.policy().value())
                .bind("channel", cell.channel().name())
                .bind("language", cell.language().toLanguageTag())
                .bind("moderation", cell.moderation().name())
                .bind("answered", cell.answered())
                .bind("number", change.number())
                .bind("supports", change.supports())
                .bind("people", change.people())
                .bind("person", change.person());
    }

    private record Row(long id, TallyChange change) {}
}
