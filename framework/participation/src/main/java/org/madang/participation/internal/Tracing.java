package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
            where %s in (<ids>) order by seq, number""";

    private static final Map<Kind, String> COLUMNS =
            Map.of(Kind.CONTRIBUTION, "contribution_id", Kind.SEGMENT, "segment_id", Kind.CONCERN, "concern_id");
    private static final int PART = 500;

    private final Handle handle;

    Tracing(Handle handle) {
        this.handle = handle;
    }

    /** All that came of one thing. */
    Trace of(Answerable said) {
        var items = new LinkedHashSet<Answerable>();
        ways(said.kind(), List.of(said))
                .getOrDefault(said, List.of(List.of(said)))
                .forEach(items::addAll);
        new Targets(handle).policy(said);
        return traces(List.of(items)).get(0);
    }

    /** One trace for each way that led to what these replies answer. */
    List<Trace> backFrom(List<Answerable> answered) {
        var ways = new HashMap<Answerable, List<List<Answerable>>>();
        answered.stream()
                .filter(item -> item.kind() != Kind.CONTRIBUTION)
                .collect(Collectors.groupingBy(Answerable::kind))
                .forEach((kind, items) -> ways.putAll(ways(kind, items)));
        return traces(answered.stream()
                .flatMap(item -> ways.getOrDefault(item, List.of(List.of(item))).stream())
                .distinct()
                .toList());
    }

    /** The ways through each of these; none through what stands alone. */
    private Map<Answerable, List<List<Answerable>>> ways(Kind kind, List<Answerable> items) {
        return COLUMNS.containsKey(kind)
                ? Parts.of(items, PART).stream()
                        .flatMap(part -> find(kind, part).stream())
                        .collect(Collectors.groupingBy(way -> on(way, kind)))
                : Map.of();
    }

    private static Answerable on(List<Answerable> way, Kind kind) {
        return way.stream().filter(item -> item.kind() == kind).findFirst().orElseThrow();
    }

    private List<List<Answerable>> find(Kind kind, List<Answerable> items) {
        return handle.createQuery(WAYS.formatted(COLUMNS.get(kind)))
                .bindList("ids", items.stream().map(Answerable::id).toList())
                .map((row, context) -> read(row))
                .list();
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
