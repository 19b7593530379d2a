package org.madang.participation.internal;

import org.jdbi.v3.core.Handle;

/** Finds rows by the words kept beside them: on PostgreSQL by an index, on H2 by reading them. */
final class SearchIndex {

    private static final String WORDS = "array_to_tsvector(array_remove(string_to_array(words, ' '), ''))";

    /** What is added waits in a list that each search reads; so it is kept short. */
    private static final String INDEX = """
            create index if not exists %1$s_words on %1$s using gin (%2$s) with (gin_pending_list_limit = 256)""";

    /** A count that changes stays beside its row, so that no index has to be told. */
    private static final String ROOM = "alter table contribution set (fillfactor = 75)";

    private SearchIndex() {}

    /** Makes the index where there can be one; our scripts are the same for every database, so it is in none. */
    static void ensure(Database database) {
        database.run(handle -> {
            if (Dialect.of(handle) == Dialect.POSTGRES) {
                handle.execute("select pg_advisory_xact_lock(hashtext('madang participation'))");
                handle.execute(INDEX.formatted("contribution", WORDS));
                handle.execute(INDEX.formatted("policy", WORDS));
                handle.execute(ROOM);
            }
        });
    }

    /** Narrows a query to rows with all these words. */
    static Where narrow(Handle handle, Where where, Sought sought) {
        if (sought.isEmpty()) {
            return where.and("1 = 0");
        }
        if (Dialect.of(handle) == Dialect.POSTGRES) {
            return where.and(WORDS + " @@ cast(:sought as tsquery)", "sought", sought.query());
        }
        var number = 0;
        for (var pattern : sought.patterns()) {
            var name = "word" + number++;
            where.and("' ' || words || ' ' like :" + name, name, pattern);
        }
        return where;
    }
}
