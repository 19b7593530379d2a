package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.madang.api.Audience;
import org.madang.api.Consultation;
import org.madang.api.Extension;
import org.madang.api.PolicyId;

/** Reads and writes consultations. */
final class ConsultationStore {

    private final Database database;
    private final Moments moments;

    ConsultationStore(Database database, Moments moments) {
        this.database = database;
        this.moments = moments;
    }

    void insert(Consultation consultation) {
        database.run(handle -> {
            handle.createUpdate("""
                            insert into consultation (id, policy_id, version, audience, opens_at, closes_at)
                            values (:id, :policy, :version, :audience, :opens, :closes)""")
                    .bind("id", consultation.id())
                    .bind("policy", consultation.policy().value())
                    .bind("version", consultation.version())
                    .bind("audience", consultation.audience().name())
                    .bind("opens", consultation.opens())
                    .bind("closes", consultation.closes())
                    .execute();
            NameSet.CONSULTATION_LANGUAGES.replace(handle, consultation.id(), Languages.tags(consultation.languages()));
        });
    }

    Optional<Consultation> find(String consultation) {
        return database.call(handle -> new ConsultationReader(handle, List.of(consultation), moments.now())
                .read()
                .findFirst());
    }

    Consultation get(String consultation) {
        return find(consultation).orElseThrow(() -> Failures.notFound("consultation", consultation));
    }

    Optional<PolicyId> policy(String consultation) {
        return database.call(handle -> handle.createQuery("select policy_id from consultation where id = :id")
                .bind("id", consultation)
                .mapTo(String.class)
                .findOne()
                .map(PolicyId::new));
    }

    /** Whether a consultation takes something now. */
    Openness openness(String consultation) {
        return database.call(handle -> handle.createQuery("""
                        select k.*, p.closed_at as ended_at
                        from consultation k join policy p on p.id = k.policy_id where k.id = :id""")
                .bind("id", consultation)
                .map((row, context) -> openness(row))
                .findOne()
                .orElseThrow(() -> Failures.notFound("consultation", consultation)));
    }

    private Openness openness(ResultSet row) throws SQLException {
        var opens = Moments.read(row, "opens_at");
        var closes = Moments.read(row, "closes_at");
        return new Openness(
                row.getString("id"),
                new PolicyId(row.getString("policy_id")),
                Audience.valueOf(row.getString("audience")),
                opens,
                closes,
                ConsultationReader.state(moments.now(), opens, closes, Moments.find(row, "closed_at")),
                Moments.find(row, "ended_at").isPresent());
    }

    /** Reads a consultation and keeps every other change of it waiting until this transaction ends. */
    Consultation lock(String consultation) {
        database.run(handle -> handle.createQuery("select id from consultation where id = :id for update")
                .bind("id", consultation)
                .mapTo(String.class)
                .findOne());
        return get(consultation);
    }

    List<Consultation> of(PolicyId policy) {
        return database.call(handle -> {
            var ids = handle.createQuery("select id from consultation where policy_id = :policy")
                    .bind("policy", policy.value())
                    .mapTo(String.class)
                    .list();
            return new ConsultationReader(handle, ids, moments.now()).read().toList();
        });
    }

    void extend(String consultation, Extension extension) {
        database.run(handle -> {
            handle.createUpdate("update consultation set closes_at = :to where id = :id")
                    .bind("id", consultation)
                    .bind("to", extension.to())
                    .execute();
            handle.createUpdate("""
                            insert into consultation_extension
                                (consultation_id, from_at, to_at, reason, extended_by, extended_at)
                            values (:id, :from, :to, :reason, :by, :at)""")
                    .bind("id", consultation)
                    .bind("from", extension.from())
                    .bind("to", extension.to())
                    .bind("reason", extension.reason())
                    .bind("by", extension.by())
                    .bind("at", extension.at())
                    .execute();
        });
    }

    void close(String consultation, Instant at) {
        database.run(handle -> handle.createUpdate("update consultation set closed_at = :at where id = :id")
                .bind("id", consultation)
                .bind("at", at)
                .execute());
    }

    long contributions(String consultation) {
        return database.call(
                handle -> handle.createQuery("select count(*) from contribution where consultation_id = :id")
                        .bind("id", consultation)
                        .mapTo(Long.class)
                        .one());
    }
}
