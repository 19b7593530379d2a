package org.madang.participation.internal;

/** Keeps what, besides contributions, needs a reasoned reply: opinions of stakeholders, findings of hearings. */
final class Obligations {

    private final Database database;

    Obligations(Database database) {
        this.database = database;
    }

    /** From now on it is open, until there is a response to it. */
    void add(Obligation obligation) {
        database.run(handle -> handle.createUpdate("""
                        insert into obligation (kind, id, policy_id, language, text, since_at, answered)
                        values (:kind, :id, :policy, :language, :text, :since, false)""")
                .bind("kind", obligation.target().kind().name())
                .bind("id", obligation.target().id())
                .bind("policy", obligation.policy().value())
                .bind("language", obligation.language().toLanguageTag())
                .bind("text", obligation.text())
                .bind("since", obligation.since())
                .execute());
    }
}
