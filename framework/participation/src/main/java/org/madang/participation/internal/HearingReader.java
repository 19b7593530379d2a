package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.madang.api.Hearing;
import org.madang.api.Hearing.Attendance;
import org.madang.api.Hearing.Ending;
import org.madang.api.Hearing.Meeting;
import org.madang.api.PolicyId;
import org.madang.api.RoundedCount;

/** Reads the sessions of hearings with their groups. */
final class HearingReader {

    private final Handle handle;

    HearingReader(Handle handle) {
        this.handle = handle;
    }

    Optional<Hearing> find(String id) {
        return handle.createQuery("select * from hearing where id = :id")
                .bind("id", id)
                .map(this::read)
                .findOne();
    }

    List<Hearing> of(PolicyId policy) {
        return handle.createQuery("select * from hearing where policy_id = :policy order by session_number")
                .bind("policy", policy.value())
                .map(this::read)
                .list();
    }

    private Hearing read(ResultSet row, StatementContext context) throws SQLException {
        var id = row.getString("id");
        return new Hearing(
                id,
                new PolicyId(row.getString("policy_id")),
                row.getInt("session_number"),
                invited(id),
                row.getString("holder"),
                meeting(row),
                attendance(id),
                ending(row),
                Moments.find(row, "closed_at"));
    }

    private Set<String> invited(String id) {
        return handle.createQuery("select name from hearing_group where hearing_id = :id and invited = true")
                .bind("id", id)
                .mapTo(String.class)
                .set();
    }

    private List<Attendance> attendance(String id) {
        return handle.createQuery("""
                        select name, came, people from hearing_group
                        where hearing_id = :id and came is not null order by name""")
                .bind("id", id)
                .map((row, context) -> new Attendance(row.getString("name"), row.getBoolean("came"), people(row)))
                .list();
    }

    private static RoundedCount people(ResultSet row) throws SQLException {
        var shown = row.getLong("people");
        return new RoundedCount(shown, shown == 0);
    }

    private Optional<Meeting> meeting(ResultSet row) throws SQLException {
        var at = Moments.find(row, "held_at");
        return at.isPresent() ? Optional.of(meeting(row, at.get())) : Optional.empty();
    }

    private Meeting meeting(ResultSet row, Instant at) throws SQLException {
        return new Meeting(
                at,
                row.getString("place"),
                row.getString("accessibility"),
                Languages.of(HearingRows.interpreters(handle, row.getString("id"))));
    }

    private Optional<Ending> ending(ResultSet row) throws SQLException {
        var protocol = row.getString("protocol");
        return protocol == null
                ? Optional.empty()
                : Optional.of(new Ending(HearingRows.agreed(handle, row.getString("id")), protocol));
    }
}
