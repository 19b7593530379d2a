package org.madang.participation.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.madang.api.Support;

/** Collects by how much the counts of contributions change, and writes it; the contributions are locked meanwhile. */
final class SupportChanges {

    private static final String COUNT = """
            update contribution set agree = agree + :agree, disagree = disagree + :disagree, pass = pass + :pass
            where id = :contribution""";

    private static final String COUNT_ALL = """
            update contribution c
            set agree = c.agree + v.agree, disagree = c.disagree + v.disagree, pass = c.pass + v.pass
            from unnest(
                cast(:contributions as varchar array), cast(:agree as bigint array),
                cast(:disagree as bigint array), cast(:pass as bigint array))
                v (contribution, agree, disagree, pass)
            where c.id = v.contribution""";

    private final Map<String, Map<Support, Long>> changes = new TreeMap<>();

    void add(String contribution, Support choice) {
        change(contribution, choice, 1);
    }

    void remove(String contribution, Support choice) {
        change(contribution, choice, -1);
    }

    /** One row for each contribution, however many supports it got. */
    void write(Handle handle) {
        if (changes.isEmpty()) {
            return;
        }
        if (Dialect.of(handle) == Dialect.POSTGRES) {
            writeAtOnce(handle);
        } else {
            writeOneByOne(handle);
        }
    }

    private void writeAtOnce(Handle handle) {
        handle.createUpdate(COUNT_ALL)
                .bindArray("contributions", String.class, changes.keySet().toArray())
                .bindArray("agree", Long.class, all(Support.AGREE))
                .bindArray("disagree", Long.class, all(Support.DISAGREE))
                .bindArray("pass", Long.class, all(Support.PASS))
                .execute();
    }

    private Object[] all(Support choice) {
        return changes.values().stream().map(by -> by.getOrDefault(choice, 0L)).toArray();
    }

    private void writeOneByOne(Handle handle) {
        var batch = handle.prepareBatch(COUNT);
        changes.forEach((contribution, by) -> batch.bind("contribution", contribution)
                .bind("agree", by.getOrDefault(Support.AGREE, 0L))
                .bind("disagree", by.getOrDefault(Support.DISAGREE, 0L))
                .bind("pass", by.getOrDefault(Support.PASS, 0L))
                .add());
        batch.execute();
    }

    private void change(String contribution, Support choice, long by) {
        changes.computeIfAbsent(contribution, any -> new EnumMap<>(Support.class))
                .merge(choice, by, Long::sum);
    }
}
