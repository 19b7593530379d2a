package org.madang.participation.internal;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Finds contributions by their words, in the order they came in. What is said often is found among the next few anyway; what
 * is said seldom is found by the index, and then put in order. Either is quick, and neither can do the other's work: so the
 * next few are read first.
 */
final class ContributionSearch {

    /** As many as can be read in a few milliseconds. */
    private static final int NEXT = 400;

    private static final String AMONG_NEXT = """
            select * from (select * from contribution%s order by seq fetch first :next rows only) next%s
            order by seq fetch first :limit rows only""";

    private static final String BY_INDEX = """
            with found as materialized (select seq from contribution%s)
            select * from contribution
            where seq in (select seq from found order by seq fetch first :limit rows only) order by seq""";

    private static final String ALL = "select * from contribution%s order by seq fetch first :limit rows only";

    private final Handle handle;
    private final Sought sought;

    ContributionSearch(Handle handle, Sought sought) {
        this.handle = handle;
        this.sought = sought;
    }

    /** At most so many of the contributions that meet the conditions. */
    List<ContributionList.Row> find(Where where, int limit) {
        if (sought.isEmpty()) {
            return List.of();
        }
        if (Dialect.of(handle) == Dialect.H2) {
            return rows(ALL.formatted(narrowed(where)), narrowed(where), limit);
        }
        var next = amongNext(where, limit);
        return next.size() == limit ? next : rows(BY_INDEX.formatted(narrowed(where)), narrowed(where), limit);
    }

    private List<ContributionList.Row> amongNext(Where where, int limit) {
        var words = narrowed(new Where());
        return handle.createQuery(AMONG_NEXT.formatted(where, words))
                .bindMap(where.bindings())
                .bindMap(words.bindings())
                .bind("next", NEXT)
                .bind("limit", limit)
                .map(ContributionList.Row::read)
                .list();
    }

    private List<ContributionList.Row> rows(String sql, Where where, int limit) {
        return handle.createQuery(sql)
                .bindMap(where.bindings())
                .bind("limit", limit)
                .map(ContributionList.Row::read)
                .list();
    }

    private Where narrowed(Where where) {
        return SearchIndex.narrow(handle, where.copy(), sought);
    }
}
