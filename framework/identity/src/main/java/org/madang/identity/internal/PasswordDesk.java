package org.madang.identity.internal;

import org.madang.identity.Account;
import org.madang.identity.Caller;

/** Sets passwords anew. */
final class PasswordDesk {

    private static final int GROUPS = 8;

    private final Ground ground;
    private final AccountRows accounts;

    PasswordDesk(Ground ground, AccountRows accounts) {
        this.ground = ground;
        this.accounts = accounts;
    }

    String resetSecret(Account account) {
        var secret = ground.secrets().code(GROUPS);
        var lasts = ground.settings().reset();
        ground.codes().keep(OneTimeCodes.Purpose.RESET, account.id(), new OneTimeCodes.Issued(secret, lasts));
        return secret;
    }

    void reset(String secret, String password) {
        ground.database().run(rows -> {
            var account = ground.codes()
                    .use(OneTimeCodes.Purpose.RESET, secret)
                    .flatMap(accounts::find)
                    .orElseThrow(() -> Failures.notAllowed("This link is wrong, used or expired; ask for a new one"));
            set(account, password);
            ground.attempts().succeeded(ground.keys().hash("login", account.login()));
        });
    }

    void change(Caller person, String old, String password) {
        var account = accounts.find(person.id())
                .orElseThrow(() -> Failures.notAllowed("'%s' has no password here".formatted(person.id())));
        var name = ground.keys().hash("login", account.login());
        if (ground.attempts().begin(name).isPresent()
                || !ground.passwords().matches(accounts.password(account.id()), old)) {
            throw Failures.notAllowed("The old password is wrong, or was wrong too often; try again later");
        }
        ground.database().run(rows -> {
            set(account, password);
            ground.attempts().succeeded(name);
        });
    }

    private void set(Account account, String password) {
        accounts.setPassword(account.id(), ground.passwords().hash(password, account.login()));
        ground.codes().forget(OneTimeCodes.Purpose.RESET, account.id());
        ground.sessions().endAll(account.id());
    }
}
