package org.madang.participation.internal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madang.api.Mandate;
import org.madang.api.Reason;

/** Reads and writes the terms of representatives. */
final class MandateStore {

    private final Database database;

    MandateStore(Database database) {
        this.database = database;
    }

    void insert(Mandate mandate) {
        database.run(handle -> handle.createUpdate("""
                        insert into mandate (stakeholder_id, actor, from_at, until_at)
                        values (:stakeholder, :actor, :from, :until)""")
                .bind("stakeholder", mandate.stakeholder())
                .bind("actor", mandate.actor())
                .bind("from", mandate.from())
                .bind("until", mandate.until())
                .execute());
    }

    /** Ends the terms that have not run out; tells how many. */
    int revoke(Mandate mandate, Reason why, Instant now) {
        return database.call(handle -> handle.createUpdate("""
                        update mandate set revoked = :reason, revoked_at = :now
                        where stakeholder_id = :stakeholder and actor = :actor
                            and until_at > :now and revoked_at is null""")
                .bind("stakeholder", mandate.stakeholder())
                .bind("actor", mandate.actor())
                .bind("reason", why.text())
                .bind("now", now)
                .execute());
    }

    List<Mandate> of(String stakeholder) {
        return database.call(handle -> handle.createQuery(
                        "select * from mandate where stakeholder_id = :stakeholder order by from_at, id")
                .bind("stakeholder", stakeholder)
                .map((row, context) -> new Mandate(
                        row.getString("stakeholder_id"),
                        row.getString("actor"),
                        Moments.read(row, "from_at"),
                        Moments.read(row, "until_at"),
                        Optional.ofNullable(row.getString("revoked"))))
                .list());
    }

    /** The ids of the stakeholders an account may speak for at a moment. */
    Set<String> held(String actor, Instant at) {
        return database.call(handle -> new HashSet<>(handle.createQuery("""
                        select stakeholder_id from mandate
                        where actor = :actor and from_at <= :at and :at < until_at
                            and (revoked_at is null or :at < revoked_at)""")
                .bind("actor", actor)
                .bind("at", at)
                .mapTo(String.class)
                .list()));
    }
}
