package org.madang.participation.internal;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.madang.api.Segment;

/** Reads and writes the segments of contributions. */
final class SegmentStore {

    private final Handle handle;

    SegmentStore(Handle handle) {
        this.handle = handle;
    }

    List<Segment> of(String contribution) {
        return handle.createQuery("select * from segment where contribution_id = :contribution order by number")
                .bind("contribution", contribution)
                .map((row, context) -> new Segment(
                        row.getString("id"),
                        row.getString("contribution_id"),
                        row.getInt("number"),
                        row.getString("text"),
                        row.getBoolean("answered")))
                .list();
    }

    void replace(String contribution, List<String> parts, Ids ids) {
        handle.createUpdate("delete from segment where contribution_id = :contribution")
                .bind("contribution", contribution)
                .execute();
        var segments = new ArrayList<Segment>();
        parts.forEach(part ->
                segments.add(new Segment(ids.make("s"), contribution, segments.size() + 1, part.strip(), false)));
        insert(segments);
        handle.createUpdate("update contribution set split = true where id = :contribution")
                .bind("contribution", contribution)
                .execute();
    }

    private void insert(List<Segment> segments) {
        var batch = handle.prepareBatch("""
                insert into segment (id, contribution_id, number, text, answered)
                values (:id, :contribution, :number, :text, false)""");
        segments.forEach(segment -> batch.bind("id", segment.id())
                .bind("contribution", segment.contribution())
                .bind("number", segment.number())
                .bind("text", segment.text())
                .add());
        batch.execute();
    }
}
