package org.madang.web.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.engine.UnitOfWork;

/** Gives a request that comes again under its key the answer it had; key, work and answer are one transaction. */
final class Idempotency {

    /** How long an answer is kept at least. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final String FIND = "select status, location, body, content from web_answer where request = ?";
    private static final String KEEP = "insert into web_answer (request, content, status, location, body, answered_at)"
            + " values (?, ?, ?, ?, ?, ?)";

    private final Services services;
    private final Schema schema;

    Idempotency(Services services) {
        this.services = services;
        this.schema = new Schema(services);
    }

    /**
     * One request under a key.
     *
     * @param caller whose key it is
     * @param content all that makes it this request and no other
     */
    record Keyed(String caller, String key, String content) {

        /** The same, so that nobody can try what it says, such as a password, who does not know the key. */
        Keyed sealed() {
            return new Keyed(caller, key, key + "\n" + content);
        }

        /** Names it; tells nothing to whoever does not know the key. */
        private String name() {
            return hash(caller + "\n" + key);
        }
    }

    /**
     * What was answered.
     *
     * @param body JSON, or nothing
     */
    record Stored(
            int status, @Nullable String location, @Nullable String body) {}

    /** @throws Refusal 422 when the key was used for another request */
    Stored once(Keyed request, Supplier<Stored> work) {
        schema.prepare();
        var units = services.get(UnitOfWork.class);
        try {
            return units.call(connection -> {
                var before = find(connection, request);
                return before.isPresent() ? before.get() : keep(connection, request, work.get());
            });
        } catch (RuntimeException failure) {
            // Somebody with the same key may have been quicker by a moment: then that answer is the one.
            return units.call(connection -> find(connection, request)).orElseThrow(() -> failure);
        }
    }

    /**
     * The same for work that has transactions of its own: its answer is kept as soon as it is done.
     *
     * @throws Refusal 422 when the key was used for another request
     */
    Stored after(Keyed request, Supplier<Stored> work) {
        schema.prepare();
        var units = services.get(UnitOfWork.class);
        var before = units.call(connection -> find(connection, request));
        return before.isPresent() ? before.get() : once(request, work.get());
    }

    /** Of two answers to the same request the first is kept. */
    private Stored once(Keyed request, Stored done) {
        return once(request, () -> done);
    }

    /** Forgets answers that were kept long enough; returns how many. */
    int clean() {
        schema.prepare();
        return services.get(UnitOfWork.class).call(connection -> {
            try (var delete = connection.prepareStatement("delete from web_answer where answered_at < ?")) {
                delete.setObject(1, now().minus(KEPT).atOffset(ZoneOffset.UTC));
                return delete.executeUpdate();
            }
        });
    }

    private static Optional<Stored> find(Connection connection, Keyed request) throws SQLException {
        try (var select = connection.prepareStatement(FIND)) {
            select.setString(1, request.name());
            try (var rows = select.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                if (!hash(request.content()).equals(rows.getString(4))) {
                    throw Refusal.of(422, "This Idempotency-Key was used for another request; use a new one");
                }
                return Optional.of(new Stored(rows.getInt(1), rows.getString(2), rows.getString(3)));
            }
        }
    }

    private Stored keep(Connection connection, Keyed request, Stored answer) throws SQLException {
        try (var insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, request.name());
            insert.setString(2, hash(request.content()));
            insert.setInt(3, answer.status());
            insert.setString(4, answer.location());
            insert.setString(5, answer.body());
            insert.setObject(6, now().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        return answer;
    }

    private Instant now() {
        return services.get(Clock.class).instant();
    }

    private static String hash(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
