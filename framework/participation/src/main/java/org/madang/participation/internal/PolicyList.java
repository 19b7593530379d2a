package org.madang.participation.internal;

import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.madang.api.Page;
import org.madang.api.PageRequest;
import org.madang.api.Policy;
import org.madang.api.PolicyFilter;

/** Lists policies, the latest proposal first. */
final class PolicyList {

    private final Database database;

    PolicyList(Database database) {
        this.database = database;
    }

    Page<Policy> page(PolicyFilter filter, PageRequest request) {
        return database.call(handle -> {
            var rows = Cursors.page(find(handle, filter, request), request.limit(), row -> Long.toString(row.seq()));
            var ids = rows.items().stream().map(Row::id).toList();
            return new Page<>(new PolicyReader(handle, ids).read().toList(), rows.next());
        });
    }

    private static List<Row> find(Handle handle, PolicyFilter filter, PageRequest request) {
        var where = new Where();
        filter.state().ifPresent(state -> where.and("state = :state", "state", state.name()));
        filter.text()
                .ifPresent(text -> where.and(
                        "(lower(title) like :text escape '!' or lower(text) like :text escape '!')",
                        "text",
                        like(text)));
        request.after().ifPresent(cursor -> where.and("seq < :after", "after", Cursors.number(cursor)));
        return handle.createQuery(
                        "select id, seq from policy" + where + " order by seq desc fetch first :limit rows only")
                .bindMap(where.bindings())
                .bind("limit", request.limit() + 1)
                .map((row, context) -> new Row(row.getString("id"), row.getLong("seq")))
                .list();
    }

    private static String like(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }

    private record Row(String id, long seq) {}
}
