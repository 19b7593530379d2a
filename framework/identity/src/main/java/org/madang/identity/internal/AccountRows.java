package org.madang.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.madang.identity.Account;
import org.madang.identity.Roles;

/** The rows of accounts. */
final class AccountRows {

    private static final int LONGEST_LOGIN = 320;
    private static final int LONGEST_NAME = 500;

    private final Database database;

    AccountRows(Database database) {
        this.database = database;
    }

    /** The login as it is compared: without case and width. */
    static String normal(String login) {
        return Normalizer.normalize(login.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    void insert(Account account, Optional<String> password) {
        var login = normal(account.login());
        if (login.isEmpty() || login.length() > LONGEST_LOGIN || account.name().length() > LONGEST_NAME) {
            throw Failures.badInput(
                    "A login has 1 to %s letters, a name at most %s".formatted(LONGEST_LOGIN, LONGEST_NAME));
        }
        try {
            database.run(rows -> rows.update(
                    """
                    insert into identity_account (id, login, name, password, roles, disabled, created_at, seen_at)
                    values (?, ?, ?, ?, ?, false, ?, ?)
                    """,
                    account.id(),
                    login,
                    account.name(),
                    password,
                    Names.join(account.roles()),
                    account.createdAt(),
                    account.createdAt()));
        } catch (SqlFailure failure) {
            throw failure.isTaken() ? Failures.conflict("This login is taken; choose another one") : failure;
        }
    }

    Account get(String id) {
        return find(id).orElseThrow(() -> Failures.notFound("account", id));
    }

    Optional<Account> find(String id) {
        return database.call(rows -> rows.find(AccountRows::read, "select * from identity_account where id = ?", id));
    }

    /** An account that can be used. */
    Optional<Account> byLogin(String login) {
        return database.call(rows -> rows.find(
                AccountRows::read,
                "select * from identity_account where login = ? and disabled = false",
                normal(login)));
    }

    Optional<String> password(String id) {
        return database.call(rows -> rows.find(
                        row -> Optional.ofNullable(row.getString("password")),
                        "select password from identity_account where id = ?",
                        id)
                .flatMap(password -> password));
    }

    /** Accounts after a place in the list. */
    List<Placed> after(long place, int limit) {
        return database.call(rows -> rows.list(
                row -> new Placed(row.getLong("seq"), read(row)),
                "select * from identity_account where seq > ? order by seq limit ?",
                place,
                limit));
    }

    /** Whether somebody but this one can give accounts and roles; locks who they are until the unit ends. */
    boolean hasAdministratorBut(String id) {
        return database.call(rows -> rows.list(
                        row -> row.getString("id"),
                        "select id from identity_account where roles like ? and disabled = false and id <> ? for update",
                        "% " + Roles.ADMINISTRATOR + " %",
                        id))
                .iterator()
                .hasNext();
    }

    void setRoles(String id, Set<String> roles) {
        database.run(rows -> rows.update("update identity_account set roles = ? where id = ?", Names.join(roles), id));
    }

    void setDisabled(String id, boolean disabled) {
        database.run(rows -> rows.update("update identity_account set disabled = ? where id = ?", disabled, id));
    }

    void setPassword(String id, String hash) {
        database.run(rows -> rows.update("update identity_account set password = ? where id = ?", hash, id));
    }

    void signedIn(String id, Instant at) {
        database.run(rows ->
                rows.update("update identity_account set signed_in_at = ?, seen_at = ? where id = ?", at, at, id));
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                row.getString("id"),
                row.getString("login"),
                row.getString("name"),
                Names.split(row.getString("roles")),
                row.getBoolean("disabled"),
                Rows.moment(row, "created_at"),
                Rows.optionalMoment(row, "signed_in_at"));
    }

    /**
     * An account in the list.
     *
     * @param place where it stands
     * @param account the account
     */
    record Placed(long place, Account account) {}
}
