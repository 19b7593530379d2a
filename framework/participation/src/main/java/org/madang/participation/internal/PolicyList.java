package org.madang.participation.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.madang.api.Page;
import org.madang.api.PageRequest;
import org.madang.api.Policy;
import org.madang.api.PolicyFilter;

/** Lists policies in the order asked for. */
final class PolicyList {

    private final Database database;

    PolicyList(Database database) {
        this.database = database;
    }

    Page<Policy> page(PolicyFilter filter, PageRequest request) {
        return database.call(handle -> {
            var rows = Cursors.page(find(handle, filter, request), request.limit(), Row::cursor);
            var ids = rows.items().stream().map(Row::id).toList();
            return new Page<>(new PolicyReader(handle, ids).read().toList(), rows.next());
        });
    }

    private static List<Row> find(Handle handle, PolicyFilter filter, PageRequest request) {
        var order = Order.of(filter.sort());
        var where = new Where();
        filter.state().ifPresent(state -> where.and("state = :state", "state", state.name()));
        filter.text().ifPresent(text -> search(handle, where, Sought.of(text)));
        request.after().ifPresent(cursor -> order.after(where, cursor));
        return handle.createQuery("select id, seq, %s as place from policy%s order by %s fetch first :limit rows only"
                        .formatted(order.place(), where, order.order()))
                .bindMap(where.bindings())
                .bind("limit", request.limit() + 1)
                .map((row, context) -> Row.read(row, order))
                .list();
    }

    /** Apart from the order, so that the index finds them. */
    private static void search(Handle handle, Where where, Sought sought) {
        var words = SearchIndex.narrow(handle, new Where(), sought);
        where.and("seq in (select seq from policy" + words + " offset 0 rows)");
        words.bindings().forEach(where::bind);
    }

    private record Row(String id, long seq, String place, Order order) {

        static Row read(ResultSet row, Order order) throws SQLException {
            return new Row(row.getString("id"), row.getLong("seq"), order.read(row), order);
        }

        String cursor() {
            return order == Order.NEWEST ? Long.toString(seq) : Cursors.join(coded(place), seq);
        }
    }

    private static String coded(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(Cursors.place(cursor)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException crooked) {
            throw Cursors.wrong(cursor);
        }
    }

    /** An order, with the column that makes it; what is alike is in the order of proposal. */
    private enum Order {
        NEWEST("seq", "seq desc") {
            @Override
            void after(Where where, String cursor) {
                where.and("seq < :after", "after", Cursors.number(cursor));
            }
        },
        TITLE("title_key", "title_key, seq") {
            @Override
            void after(Where where, String cursor) {
                where.and("(title_key, seq) > (:place, :after)", "after", Cursors.number(Cursors.id(cursor)));
                where.bind("place", decoded(cursor));
            }
        },
        CLOSING("closes_at", "closes_at, seq") {
            @Override
            String read(ResultSet row) throws SQLException {
                return Moments.read(row, "place").toString();
            }

            @Override
            void after(Where where, String cursor) {
                where.and("(closes_at, seq) > (:place, :after)", "after", Cursors.number(Cursors.id(cursor)));
                where.bind("place", Cursors.moment(decoded(cursor) + "~"));
            }
        };

        private final String place;
        private final String order;

        Order(String place, String order) {
            this.place = place;
            this.order = order;
        }

        static Order of(PolicyFilter.Sort sort) {
            return switch (sort) {
                case NEWEST -> NEWEST;
                case TITLE -> TITLE;
                case CLOSING -> CLOSING;
            };
        }

        String place() {
            return place;
        }

        String order() {
            return order;
        }

        String read(ResultSet row) throws SQLException {
            return row.getString("place");
        }

        /** Narrows to what comes after the cursor. */
        abstract void after(Where where, String cursor);
    }
}
