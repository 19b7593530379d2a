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
