package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.statement.StatementContext;
import org.madang.api.Answerable;
import org.madang.api.OpenItem;
import org.madang.api.Page;
import org.madang.api.PageRequest;
import org.madang.api.PolicyId;

/** Finds what lacks a reasoned reply. */
final class OpenItems {

    private final Database database;

    OpenItems(Database database) {
        this.database = database;
    }

    long count(PolicyId policy) {
        return database.call(handle -> handle.createQuery("select count(*) from open_item where policy_id = :policy")
                .bind("policy", policy.value())
                .mapTo(Long.class)
                .one());
    }

    /** One page, longest waiting first; the cursor is the moment and id of the last one. */
    Page<OpenItem> page(PolicyId policy, PageRequest request) {
        var found = request.after().isPresent()
                ? after(policy, request, request.after().get())
                : first(policy, request);
        return Cursors.page(found, request.limit(), OpenItems::cursor);
    }

    private List<OpenItem> first(PolicyId policy, PageRequest request) {
        return database.call(handle -> handle.createQuery("""
                        select * from open_item where policy_id = :policy
                        order by since_at, id fetch first :limit rows only""")
                .bind("policy", policy.value())
                .bind("limit", request.limit() + 1)
                .map(OpenItems::read)
                .list());
    }

    private List<OpenItem> after(PolicyId policy, PageRequest request, String cursor) {
        return database.call(handle -> handle.createQuery("""
                        select * from open_item where policy_id = :policy
                            and (since_at > :since or (since_at = :since and id > :id))
                        order by since_at, id fetch first :limit rows only""")
                .bind("policy", policy.value())
                .bind("since", Cursors.moment(cursor))
                .bind("id", Cursors.id(cursor))
                .bind("limit", request.limit() + 1)
                .map(OpenItems::read)
                .list());
    }

    private static String cursor(OpenItem item) {
        return Cursors.join(item.since(), item.target().id());
    }

    private static OpenItem read(ResultSet row, StatementContext context) throws SQLException {
        return new OpenItem(
                new Answerable(Answerable.Kind.valueOf(row.getString("kind")), row.getString("id")),
                row.getString("text"),
                Locale.forLanguageTag(row.getString("language")),
                Moments.read(row, "since_at"));
    }
}
