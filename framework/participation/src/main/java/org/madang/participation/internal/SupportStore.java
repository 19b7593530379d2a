package org.madang.participation.internal;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.madang.api.Support;
import org.madang.api.SupportCounts;

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

    void setCounts(Handle handle, String contribution, SupportCounts counts) {
        handle.createUpdate(
                        "update contribution set agree = :agree, disagree = :disagree, pass = :pass where id = :contribution")
                .bind("contribution", contribution)
                .bind("agree", counts.agree())
                .bind("disagree", counts.disagree())
                .bind("pass", counts.pass())
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
