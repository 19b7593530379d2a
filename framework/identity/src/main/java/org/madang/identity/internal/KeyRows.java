package org.madang.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.madang.identity.ApiKey;
import org.madang.identity.Caller;
import org.madang.identity.Roles;

/** The rows of API keys, whose secrets read {@code mdk_<id>_<secret>}. */
final class KeyRows {

    static final String PREFIX = "mdk_";
    private static final int PARTS = 3;

    private final Database database;

    KeyRows(Database database) {
        this.database = database;
    }

    static String whole(String id, String secret) {
        return PREFIX + id + "_" + secret;
    }

    void insert(ApiKey key, String secret) {
        database.run(rows -> rows.update(
                "insert into identity_key (id, name, secret, roles, scopes, expires_at) values (?, ?, ?, ?, ?, ?)",
                key.id(),
                key.name(),
                Secrets.hash(secret),
                Names.join(key.roles()),
                Names.join(key.scopes()),
                key.expires()));
    }

    ApiKey get(String id) {
        return database.call(rows -> rows.find(KeyRows::read, "select * from identity_key where id = ?", id))
                .orElseThrow(() -> Failures.notFound("key", id));
    }

    void revoke(String id, Instant at) {
        database.run(rows ->
                rows.update("update identity_key set revoked_at = ? where id = ? and revoked_at is null", at, id));
    }

    List<ApiKey> all() {
        return database.call(rows -> rows.list(KeyRows::read, "select * from identity_key order by seq"));
    }

    /** The service that holds the key, if it is good now. */
    Optional<Caller> caller(String whole, Instant now) {
        var parts = whole.split("_", PARTS);
        if (parts.length < PARTS || !whole.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return database.call(rows -> rows.find(
                        row -> new Kept(read(row), row.getString("secret")),
                        "select * from identity_key where id = ?",
                        parts[1]))
                .filter(kept -> Secrets.same(kept.hash(), Secrets.hash(parts[2])))
                .map(Kept::key)
                .filter(key -> key.revoked().isEmpty() && now.isBefore(key.expires()))
                .map(KeyRows::caller);
    }

    private static Caller caller(ApiKey key) {
        var roles = new HashSet<>(key.roles());
        roles.add(Roles.SERVICE);
        return new Caller(Caller.Kind.SERVICE, key.id(), Roles.separated(roles), key.scopes(), Optional.empty());
    }

    private static ApiKey read(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getString("id"),
                row.getString("name"),
                Names.split(row.getString("roles")),
                Names.split(row.getString("scopes")),
                Rows.moment(row, "expires_at"),
                Rows.optionalMoment(row, "revoked_at"));
    }

    private record Kept(ApiKey key, String hash) {}
}
