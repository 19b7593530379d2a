package org.madang.identity.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.madang.engine.UnitOfWork;
import org.madang.identity.Account;
import org.madang.identity.Accounts;
import org.madang.identity.Caller;
import org.madang.identity.NewAccount;
import org.madang.identity.ResidenceVerifier;
import org.madang.identity.SignIn;
import org.madang.identity.SignInResult;
import org.madang.identity.Warrant;

/** This room on a database of its own, with a clock that stands until it is set. */
final class House implements Closeable {

    static final String PASSWORD = "the bus comes at midnight";

    private final Map<Class<?>, Object> services = new HashMap<>();
    private final List<ResidenceVerifier> verifiers = new ArrayList<>();
    private final Time time = new Time();
    private final DataSource source;
    private final Closeable server;

    private House(DataSource source, Closeable server, IdentitySettings settings) {
        this.source = source;
        this.server = server;
        var scripts = Flyway.configure().dataSource(source).locations("classpath:" + Identity.SCHEMA);
        var database = new Database(new Units(source), () -> scripts.load().migrate());
        var ground = Ground.on(database, new Moments(time), settings);
        Identity.offers(ground, () -> verifiers).forEach(offer -> services.put(offer.type(), offer.service()));
    }

    static House onH2() {
        return onH2(IdentitySettings.defaults());
    }

    static House onH2(IdentitySettings settings) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return new House(source, () -> {}, settings);
    }

    static House onPostgresql() throws IOException {
        var server = EmbeddedPostgres.start();
        return new House(server.getPostgresDatabase(), server, IdentitySettings.defaults());
    }

    <T> T get(Class<T> type) {
        return Objects.requireNonNull(type.cast(services.get(type)), type.getName());
    }

    House offering(ResidenceVerifier verifier) {
        verifiers.add(verifier);
        return this;
    }

    /** Lets time pass. */
    void pass(Duration duration) {
        time.now = time.now.plus(duration);
    }

    Instant now() {
        return time.now;
    }

    /** The first administrator, made as an operator makes it. */
    Caller administrator() {
        var accounts = get(Accounts.class);
        var code = accounts.firstAdministratorCode().orElseThrow();
        return caller(accounts.claimFirst(code, NewAccount.of("root@city.example", PASSWORD)));
    }

    /** Somebody in these roles. */
    Caller somebody(String login, Caller administrator, String... roles) {
        var accounts = get(Accounts.class);
        return caller(accounts.create(
                NewAccount.of(login, PASSWORD), Set.of(roles), new Warrant(administrator, "Takes office")));
    }

    Caller resident(String login) {
        return caller(get(Accounts.class).register(NewAccount.of(login, PASSWORD)));
    }

    /** The token of a session. */
    String signIn(String login, String password) {
        var result = get(SignIn.class).password(login, password);
        if (result instanceof SignInResult.SignedIn in) {
            return in.token();
        }
        throw new AssertionError(result);
    }

    static Caller caller(Account account) {
        return Caller.person(account.id(), account.roles());
    }

    /** Everything the tables hold, as one text. */
    String everythingKept() throws SQLException {
        try (var connection = source.getConnection()) {
            var kept = new StringBuilder();
            for (var table : tables()) {
                rows(connection, table, kept);
            }
            return kept.toString();
        }
    }

    List<String> tables() throws SQLException {
        return names(
                "select lower(table_name) from information_schema.tables where lower(table_name) like 'identity%'");
    }

    List<String> columns(String table) throws SQLException {
        return names(
                "select lower(column_name) from information_schema.columns where lower(table_name) = '" + table + "'");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private List<String> names(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static void rows(Connection connection, String table, StringBuilder kept) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select * from " + table)) {
            while (rows.next()) {
                for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    kept.append(rows.getString(column)).append('\n');
                }
            }
        }
    }

    /** Transactions as the engine gives them: one connection a thread, joined by what is called inside. */
    private static final class Units implements UnitOfWork {

        @SuppressWarnings("ThreadLocalUsage") // each house has transactions of its own
        private final ThreadLocal<Connection> open = new ThreadLocal<>();

        private final DataSource source;

        Units(DataSource source) {
            this.source = source;
        }

        @Override
        public <T extends @Nullable Object> T call(Work<T> work) {
            var outer = open.get();
            try {
                return outer == null ? begin(work) : work.run(outer);
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void afterCommit(Runnable action) {
            action.run();
        }

        private <T extends @Nullable Object> T begin(Work<T> work) throws Exception {
            try (var connection = source.getConnection()) {
                connection.setAutoCommit(false);
                open.set(connection);
                return finish(connection, work);
            } finally {
                open.remove();
            }
        }

        private static <T extends @Nullable Object> T finish(Connection connection, Work<T> work) throws Exception {
            try {
                var done = work.run(connection);
                connection.commit();
                return done;
            } catch (Exception failure) {
                connection.rollback();
                throw failure;
            }
        }
    }

    /** Stands until it is set. */
    private static final class Time extends Clock {

        private Instant now = Instant.parse("2026-03-02T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
