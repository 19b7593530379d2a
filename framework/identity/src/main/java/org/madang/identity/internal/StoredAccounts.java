package org.madang.identity.internal;

import java.util.Optional;
import java.util.Set;
import org.madang.api.Page;
import org.madang.api.PageRequest;
import org.madang.identity.Account;
import org.madang.identity.Accounts;
import org.madang.identity.Caller;
import org.madang.identity.NewAccount;
import org.madang.identity.Roles;
import org.madang.identity.Warrant;

/** Keeps accounts in the database. */
final class StoredAccounts implements Accounts {

    private final Ground ground;
    private final AccountRows accounts;
    private final FirstAdministrator first;
    private final PasswordDesk desk;

    StoredAccounts(Ground ground) {
        this.ground = ground;
        this.accounts = new AccountRows(ground.database());
        this.first = new FirstAdministrator(ground, accounts);
        this.desk = new PasswordDesk(ground, accounts);
    }

    @Override
    public Optional<String> firstAdministratorCode() {
        return first.code();
    }

    @Override
    public Account claimFirst(String code, NewAccount account) {
        return ground.database().call(rows -> {
            first.use(code);
            var made = make(withPassword(account), Set.of(Roles.ADMINISTRATOR));
            audit(
                    new Warrant(Caller.person(made.id(), made.roles()), "First administrator"),
                    "account.first",
                    made.id());
            return made;
        });
    }

    @Override
    public Account register(NewAccount account) {
        return make(withPassword(account), Set.of(Roles.RESIDENT));
    }

    @Override
    public Account create(NewAccount account, Set<String> roles, Warrant warrant) {
        Rights.requireAdministrator(warrant.by());
        return ground.database().call(rows -> {
            var made = make(account, Names.givable(roles));
            audit(warrant, "account.create", made.id());
            return made;
        });
    }

    @Override
    public Account setRoles(String account, Set<String> roles, Warrant warrant) {
        Names.givable(roles);
        return change(account, warrant, "account.roles", () -> accounts.setRoles(account, roles));
    }

    @Override
    public Account disable(String account, Warrant warrant) {
        return change(account, warrant, "account.disable", () -> {
            accounts.setDisabled(account, true);
            ground.sessions().endAll(account);
        });
    }

    @Override
    public Account enable(String account, Warrant warrant) {
        return change(account, warrant, "account.enable", () -> accounts.setDisabled(account, false));
    }

    @Override
    public String resetSecret(String account, Warrant warrant) {
        Rights.requireAdministrator(warrant.by());
        return ground.database().call(rows -> {
            var secret = desk.resetSecret(accounts.get(account));
            audit(warrant, "account.reset", account);
            return secret;
        });
    }

    @Override
    public void reset(String secret, String password) {
        desk.reset(secret, password);
    }

    @Override
    public void changePassword(Caller person, String old, String password) {
        desk.change(person, old, password);
    }

    @Override
    public Optional<Account> find(String account, Caller by) {
        if (!Rights.isSelf(by, account)) {
            Rights.requireReader(by);
        }
        return accounts.find(account);
    }

    @Override
    public Page<Account> list(PageRequest page, Caller by) {
        Rights.requireReader(by);
        var found = accounts.after(page.after().map(Pages::number).orElse(0L), page.limit() + 1);
        var cut = Pages.cut(found, page.limit(), placed -> Long.toString(placed.place()));
        return new Page<>(cut.items().stream().map(AccountRows.Placed::account).toList(), cut.next());
    }

    private Account make(NewAccount account, Set<String> roles) {
        var made = new Account(
                ground.secrets().id("a"),
                account.login(),
                account.name(),
                roles,
                false,
                ground.moments().now(),
                Optional.empty());
        accounts.insert(made, ground.passwords().hash(account));
        return accounts.get(made.id());
    }

    private static NewAccount withPassword(NewAccount account) {
        if (account.password().isEmpty()) {
            throw Failures.badInput("A password is missing");
        }
        return account;
    }

    private Account change(String account, Warrant warrant, String act, Runnable change) {
        Rights.requireAdministrator(warrant.by());
        Rights.requireOther(warrant.by(), account);
        return ground.database().call(rows -> {
            accounts.get(account);
            change.run();
            requireAdministrator(account);
            audit(warrant, act, account);
            return accounts.get(account);
        });
    }

    private void requireAdministrator(String changed) {
        if (!accounts.hasAdministratorBut("")) {
            throw Failures.rule("'%s' is the last administrator; make another one first".formatted(changed));
        }
    }

    private void audit(Warrant warrant, String act, String about) {
        ground.audit().record(warrant, act, about);
    }
}
