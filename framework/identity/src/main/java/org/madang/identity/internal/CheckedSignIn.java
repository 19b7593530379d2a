package org.madang.identity.internal;

import java.util.Optional;
import java.util.function.Function;
import org.madang.identity.Account;
import org.madang.identity.Caller;
import org.madang.identity.SignIn;
import org.madang.identity.SignInResult;

/** Finds out who calls, by what the caller knows or carries. */
final class CheckedSignIn implements SignIn {

    private static final int LONGEST = 20_000;

    private final Ground ground;
    private final AccountRows accounts;
    private final KeyRows keys;
    private final Function<String, Optional<Caller>> foreign;

    CheckedSignIn(Ground ground, Function<String, Optional<Caller>> foreign) {
        this.ground = ground;
        this.accounts = new AccountRows(ground.database());
        this.keys = new KeyRows(ground.database());
        this.foreign = foreign;
    }

    @Override
    public SignInResult password(String login, String password) {
        var name = ground.keys().hash("login", AccountRows.normal(login));
        var locked = ground.attempts().begin(name);
        if (locked.isPresent()) {
            return new SignInResult.Locked(locked.get());
        }
        var account = accounts.byLogin(login);
        var right = ground.passwords().matches(account.map(Account::id).flatMap(accounts::password), password);
        return right ? begin(account.orElseThrow(), name) : new SignInResult.Wrong();
    }

    @Override
    public Optional<Caller> bearer(String secret) {
        if (secret.length() > LONGEST) {
            return Optional.empty();
        }
        if (secret.startsWith(Sessions.PREFIX)) {
            return session(secret);
        }
        return secret.startsWith(KeyRows.PREFIX) ? apiKey(secret) : foreign.apply(secret);
    }

    @Override
    public Optional<Caller> session(String token) {
        return ground.sessions().find(token);
    }

    @Override
    public Optional<Caller> apiKey(String key) {
        return keys.caller(key, ground.moments().now());
    }

    @Override
    public void signOut(String token) {
        ground.sessions().end(token);
    }

    private SignInResult begin(Account account, String name) {
        return ground.database().call(rows -> {
            ground.attempts().succeeded(name);
            accounts.signedIn(account.id(), ground.moments().now());
            return ground.sessions().begin(Caller.person(account.id(), account.roles()));
        });
    }
}
