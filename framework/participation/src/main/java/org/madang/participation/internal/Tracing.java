package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.madang.api.Answerable;
import org.madang.api.Answerable.Kind;
import org.madang.api.Trace;

/** Walks from what was said to what came of it, and back. */
final class Tracing {

    /** Every way from a contribution, by a segment or not, into a concern or not. */
    private static final String WAYS = """
            select contribution_id, segment_id, concern_id from (
                select id as contribution_id, cast(null as varchar(40)) as segment_id, concern_id, seq, 0 as number
                from contribution
                union all
                select s.contribution_id, s.id, s.concern_id, c.seq, s.number
                from segment s join contribution c on c.id = s.contribution_id) ways
            where %s = :id order by seq, number""";

    private final Handle handle;

    Tracing(Handle handle) {
        this.handle = handle;
    }

    /** All that came of one thing. */
    Trace of(Answerable said) {
        var items = new LinkedHashSet<Answerable>();
        ways(said).forEach(items::addAll);
        new Targets(handle).policy(said);
        return traces(List.of(items)).get(0);
    }

    /** One trace for each way that led to what these replies answer. */
    List<Trace> backFrom(List<Answerable> answered) {
        return traces(answered.stream().flatMap(this::waysTo).distinct().toList());
    }

    private Stream<List<Answerable>> waysTo(Answerable answered) {
        return answered.kind() == Kind.CONTRIBUTION ? Stream.of(List.of(answered)) : ways(answered).stream();
    }

    private List<List<Answerable>> ways(Answerable item) {
        return switch (item.kind()) {
            case CONTRIBUTION -> find("contribution_id", item);
            case SEGMENT -> find("segment_id", item);
            case CONCERN -> find("concern_id", item);
            case REVIEW, FINDING -> List.of(List.of(item));
        };
    }

    private List<List<Answerable>> find(String column, Answerable item) {
        var ways = handle.createQuery(WAYS.formatted(column))
                .bind("id", item.id())
                .map((row, context) -> read(row))
                .list();
        return ways.isEmpty() ? List.of(List.of(item)) : ways;
    }

    private static List<Answerable> read(ResultSet row) throws SQLException {
        return Stream.of(
                        item(Kind.CONTRIBUTION, row.getString("contribution_id")),
                        item(Kind.SEGMENT, row.getString("segment_id")),
                        item(Kind.CONCERN, row.getString("concern_id")))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Answerable> item(Kind kind, @Nullable String id) {
        return id == null ? Stream.of() : Stream.of(new Answerable(kind, id));
    }

    private List<Trace> traces(List<? extends Collection<Answerable>> ways) {
        var items = ways.stream().flatMap(Collection::stream).distinct().toList();
        var texts = new Targets(handle).texts(items);
        var responses = new ResponseStore(handle).current(items);
        return ways.stream()
                .map(way -> new Trace(way.stream()
                        .map(item -> new Trace.Link(
                                item,
                                texts.getOrDefault(item, ""),
                                Stream.ofNullable(responses.get(item)).toList()))
                        .toList()))
                .toList();
    }
}
