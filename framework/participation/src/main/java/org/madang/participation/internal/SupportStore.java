package org.madang.participation.internal;

import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.madang.api.Support;

/** Reads and writes one support. */
final class SupportStore {

    private final Moments moments;

    SupportStore(Moments moments) {
        this.moments = moments;
    }

    Optional<Support> find(Handle handle, Ballot ballot) {
        return handle.createQuery("select choice from support where contribution_id = :contribution and voter = :voter")
                .bind("contribution", ballot.contribution())
                .bind("voter", ballot.voter())
                .mapTo(String.class)
                .findOne()
                .map(Support::valueOf);
    }

    void insert(Handle handle, Ballot ballot) {
        write(
                handle,
                "insert into support (contribution_id, voter, choice, given_at) values (:contribution, :voter, :choice, :at)",
                ballot);
    }

    void update(Handle handle, Ballot ballot) {
        write(handle, """
                update support set choice = :choice, given_at = :at
                where contribution_id = :contribution and voter = :voter""", ballot);
    }

    /** Adds to the count of this choice. */
    void count(Handle handle, Ballot ballot, int change) {
        var column = ballot.support().name().toLowerCase(Locale.ROOT);
        handle.createUpdate("update contribution set %s = %<s + :change where id = :contribution".formatted(column))
                .bind("contribution", ballot.contribution())
                .bind("change", change)
                .execute();
    }

    private void write(Handle handle, String sql, Ballot ballot) {
        handle.createUpdate(sql)
                .bind("contribution", ballot.contribution())
                .bind("voter", ballot.voter())
                .bind("choice", ballot.support().name())
                .bind("at", moments.now())
                .execute();
    }
}
