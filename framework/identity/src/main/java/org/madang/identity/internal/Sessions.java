package org.madang.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.madang.identity.Caller;
import org.madang.identity.Roles;
import org.madang.identity.SignInResult;

/** Keeps who is signed in; of the secrets only the hashes. */
final class Sessions {

    /** What the secrets of sessions begin with. */
    static final String PREFIX = "mds_";

    private final Database database;
    private final Moments moments;
    private final Secrets secrets;
    private final Duration lasts;

    Sessions(Database database, Moments moments, Secrets secrets, Duration lasts) {
        this.database = database;
        this.moments = moments;
        this.secrets = secrets;
        this.lasts = lasts;
    }

    /** Begins a session of somebody whose roles are those of the account at any time. */
    SignInResult begin(Caller account) {
        return begin(account, Optional.empty());
    }

    /** Begins a session of somebody whose roles the OpenID provider said. */
    SignInResult beginForeign(Caller person) {
        return begin(person, Optional.of(person.roles()));
    }

    Optional<Caller> find(String token) {
        return database.call(rows -> rows.find(Sessions::read, """
                        select s.subject, s.roles as brought, a.roles as given, a.disabled
                        from identity_session s left join identity_account a on a.id = s.subject
                        where s.token = ? and s.until_at > ?
                        """, Secrets.hash(token), moments.now())
                .flatMap(Kept::caller));
    }

    void end(String token) {
        database.run(rows -> rows.update("delete from identity_session where token = ?", Secrets.hash(token)));
    }

    void endAll(String subject) {
        database.run(rows -> rows.update("delete from identity_session where subject = ?", subject));
    }

    private SignInResult begin(Caller caller, Optional<Set<String>> roles) {
        var token = PREFIX + secrets.token();
        var now = moments.now();
        database.run(rows -> rows.update(
                "insert into identity_session (token, subject, roles, begun_at, until_at) values (?, ?, ?, ?, ?)",
                Secrets.hash(token),
                caller.id(),
                roles.map(Names::join),
                now,
                now.plus(lasts)));
        return new SignInResult.SignedIn(caller, token, now.plus(lasts));
    }

    private static Kept read(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("subject"),
                Optional.ofNullable(row.getString("brought")),
                Optional.ofNullable(row.getString("given")).filter(roles -> !isDisabled(row)));
    }

    private static boolean isDisabled(ResultSet row) {
        try {
            return row.getBoolean("disabled");
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    private record Kept(String subject, Optional<String> brought, Optional<String> given) {

        Optional<Caller> caller() {
            return brought.or(this::given)
                    .map(Names::split)
                    .map(Roles::separated)
                    .map(roles -> Caller.person(subject, roles));
        }
    }
}
