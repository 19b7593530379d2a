package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.madang.api.Contribution;
import org.madang.api.ContributionFilter;
import org.madang.api.Page;
import org.madang.api.PageRequest;
import org.madang.api.PolicyId;

/** Lists contributions in the order they came in. */
final class ContributionList {

    private static final int PART = 500;

    private final Database database;

    ContributionList(Database database) {
        this.database = database;
    }

    Page<Contribution> page(PolicyId policy, ContributionFilter filter, PageRequest request) {
        return database.call(handle -> {
            var where = where(policy, filter);
            request.after().ifPresent(cursor -> where.and("seq > :after", "after", Cursors.number(cursor)));
            var found = filter.text()
                    .map(text -> new ContributionSearch(handle, Sought.of(text)).find(where, request.limit() + 1))
                    .orElseGet(() -> find(handle, where, request.limit()));
            var rows = Cursors.page(found, request.limit(), Row::cursor);
            return new Page<>(rows.items().stream().map(Row::contribution).toList(), rows.next());
        });
    }

    /** Those whose words are for everybody. */
    Set<String> published(Set<String> contributions) {
        return database.call(handle -> Parts.of(List.copyOf(contributions), PART).stream()
                .flatMap(part -> published(handle, part).stream())
                .collect(Collectors.toSet()));
    }

    private static List<String> published(Handle handle, List<String> part) {
        return handle.createQuery("select id from contribution where id = any(:ids) and moderation = 'PUBLISHED'")
                .bindArray("ids", String.class, part.toArray())
                .mapTo(String.class)
                .list();
    }

    private static List<Row> find(Handle handle, Where where, int limit) {
        return handle.createQuery("select * from contribution" + where + " order by seq fetch first :limit rows only")
                .bindMap(where.bindings())
                .bind("limit", limit + 1)
                .map(Row::read)
                .list();
    }

    private static Where where(PolicyId policy, ContributionFilter filter) {
        var where = new Where().and("policy_id = :policy", "policy", policy.value());
        filter.consultation().ifPresent(id -> where.and("consultation_id = :consultation", "consultation", id));
        filter.language().ifPresent(each -> where.and("language = :language", "language", each.toLanguageTag()));
        filter.status().ifPresent(status -> where.and(condition(status)));
        filter.text().ifPresent(text -> where.and("moderation = 'PUBLISHED'"));
        return where;
    }

    private static String condition(ContributionFilter.Status status) {
        return switch (status) {
            case OPEN -> "answered = false and moderation <> 'HIDDEN'";
            case ANSWERED -> "answered = true and moderation <> 'HIDDEN'";
            case HIDDEN -> "moderation = 'HIDDEN'";
            case PENDING -> "moderation = 'PENDING'";
        };
    }

    /** A contribution and its place in the list. */
    record Row(long seq, Contribution contribution) {

        static Row read(ResultSet row, StatementContext context) throws SQLException {
            return new Row(row.getLong("seq"), ContributionRow.read(row, context));
        }

        String cursor() {
            return Long.toString(seq);
        }
    }
}
