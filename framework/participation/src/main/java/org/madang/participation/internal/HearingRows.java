package org.madang.participation.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.madang.api.Hearing;
import org.madang.api.Hearing.Attendance;
import org.madang.api.Hearing.Ending;
import org.madang.api.Hearing.Headcount;
import org.madang.api.Hearing.Invitation;
import org.madang.api.Hearing.Meeting;
import org.madang.api.PolicyId;
import org.madang.api.RoundedCount;

/** Reads and writes the sessions of hearings. */
final class HearingRows {

    private static final NameSet INTERPRETERS = new NameSet("hearing_interpreter", "hearing_id", "language");
    private static final NameSet AGREED = new NameSet("hearing_agreement", "hearing_id", "party");

    private final Database database;
    private final Moments moments;

    HearingRows(Database database, Moments moments) {
        this.database = database;
        this.moments = moments;
    }

    void invite(String id, PolicyId policy, int session, Invitation invitation) {
        database.run(handle -> {
            handle.createUpdate("""
                            insert into hearing (id, policy_id, session_number, holder, invited_at)
                            values (:id, :policy, :session, :holder, :at)""")
                    .bind("id", id)
                    .bind("policy", policy.value())
                    .bind("session", session)
                    .bind("holder", invitation.holder())
                    .bind("at", moments.now())
                    .execute();
            invitation.groups().forEach(group -> addGroup(handle, id, group, true));
        });
    }

    void schedule(String id, Meeting meeting) {
        database.run(handle -> {
            handle.createUpdate("""
                            update hearing set held_at = :at, place = :place, accessibility = :accessibility
                            where id = :id""")
                    .bind("id", id)
                    .bind("at", Moments.storable(meeting.at()))
                    .bind("place", meeting.place())
                    .bind("accessibility", meeting.accessibility())
                    .execute();
            INTERPRETERS.replace(handle, id, Languages.tags(meeting.interpreters()));
        });
    }

    /** Keeps the count as it may be published; the exact one goes no further than this method. */
    Attendance count(String id, Headcount headcount) {
        var rounded = RoundedCount.of(headcount.people());
        database.run(handle -> {
            if (!isKnown(handle, id, headcount.group())) {
                addGroup(handle, id, headcount.group(), false);
            }
            handle.createUpdate("""
                            update hearing_group set came = :came, people = :people
                            where hearing_id = :id and name = :group""")
                    .bind("id", id)
                    .bind("group", headcount.group())
                    .bind("came", headcount.people() > 0)
                    .bind("people", Optional.of(rounded.shown()).filter(shown -> !rounded.suppressed()))
                    .execute();
        });
        return new Attendance(headcount.group(), headcount.people() > 0, rounded);
    }

    void close(String id, Ending ending) {
        database.run(handle -> {
            AGREED.replace(handle, id, ending.agreedBy());
            handle.createUpdate("update hearing set closed_at = :at, protocol = :protocol where id = :id")
                    .bind("id", id)
                    .bind("at", moments.now())
                    .bind("protocol", ending.protocol())
                    .execute();
        });
    }

    Optional<Hearing> find(String id) {
        return database.call(handle -> new HearingReader(handle).find(id));
    }

    List<Hearing> of(PolicyId policy) {
        return database.call(handle -> new HearingReader(handle).of(policy));
    }

    private static boolean isKnown(Handle handle, String id, String group) {
        return handle.createQuery("select name from hearing_group where hearing_id = :id and name = :group")
                .bind("id", id)
                .bind("group", group)
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    private static void addGroup(Handle handle, String id, String group, boolean invited) {
        handle.createUpdate("insert into hearing_group (hearing_id, name, invited) values (:id, :group, :invited)")
                .bind("id", id)
                .bind("group", group)
                .bind("invited", invited)
                .execute();
    }

    static Set<String> interpreters(Handle handle, String id) {
        return INTERPRETERS.read(handle, List.of(id)).getOrDefault(id, Set.of());
    }

    static Set<String> agreed(Handle handle, String id) {
        return AGREED.read(handle, List.of(id)).getOrDefault(id, Set.of());
    }
}
