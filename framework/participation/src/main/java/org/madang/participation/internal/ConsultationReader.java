package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.madang.api.Audience;
import org.madang.api.Consultation;
import org.madang.api.ConsultationState;
import org.madang.api.Extension;
import org.madang.api.PolicyId;

/** Reads consultations with their languages and extensions, as they stand at a moment. */
final class ConsultationReader {

    private final Handle handle;
    private final List<String> ids;
    private final Instant now;
    private final Map<String, Set<String>> languages;
    private final Map<String, List<Extension>> extensions;

    ConsultationReader(Handle handle, List<String> ids, Instant now) {
        this.handle = handle;
        this.ids = ids;
        this.now = now;
        this.languages = NameSet.CONSULTATION_LANGUAGES.read(handle, ids);
        this.extensions = ids.isEmpty() ? Map.of() : extensions();
    }

    /** The consultations, oldest first. */
    Stream<Consultation> read() {
        return ids.isEmpty()
                ? Stream.of()
                : handle
                        .createQuery("select * from consultation where id in (<ids>) order by seq")
                        .bindList("ids", ids)
                        .map((row, context) -> read(row))
                        .list()
                        .stream();
    }

    private Consultation read(ResultSet row) throws SQLException {
        var id = row.getString("id");
        var opens = Moments.read(row, "opens_at");
        var closes = Moments.read(row, "closes_at");
        var closed = Moments.find(row, "closed_at");
        return new Consultation(
                id,
                new PolicyId(row.getString("policy_id")),
                row.getInt("version"),
                Audience.valueOf(row.getString("audience")),
                Languages.of(languages.getOrDefault(id, Set.of())),
                opens,
                closes,
                closed,
                state(now, opens, closes, closed),
                extensions.getOrDefault(id, List.of()));
    }

    /** How a consultation stands at a moment. */
    static ConsultationState state(Instant now, Instant opens, Instant closes, Optional<Instant> closed) {
        if (closed.isPresent() || !now.isBefore(closes)) {
            return ConsultationState.CLOSED;
        }
        return now.isBefore(opens) ? ConsultationState.PLANNED : ConsultationState.OPEN;
    }

    private Map<String, List<Extension>> extensions() {
        var found = new HashMap<String, List<Extension>>();
        handle.createQuery("select * from consultation_extension where consultation_id in (<ids>) order by id")
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(row.getString("consultation_id"), readExtension(row)))
                .forEach(each -> found.computeIfAbsent(each.getKey(), id -> new ArrayList<>())
                        .add(each.getValue()));
        return found;
    }

    private static Extension readExtension(ResultSet row) throws SQLException {
        return new Extension(
                Moments.read(row, "from_at"),
                Moments.read(row, "to_at"),
                row.getString("reason"),
                row.getString("extended_by"),
                Moments.read(row, "extended_at"));
    }
}
