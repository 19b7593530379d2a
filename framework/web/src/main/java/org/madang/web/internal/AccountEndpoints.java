package org.madang.web.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madang.identity.Account;
import org.madang.identity.Accounts;
import org.madang.identity.ApiKey;
import org.madang.identity.ApiKeys;
import org.madang.identity.Audit;
import org.madang.identity.AuditLine;
import org.madang.identity.NewAccount;
import org.madang.identity.NewApiKey;
import org.madang.identity.PersonalField;
import org.madang.identity.Privacy;
import org.madang.identity.SignIn;
import org.madang.identity.SignInResult;
import org.madang.identity.Warrant;

/** Sessions, accounts and keys. */
final class AccountEndpoints {

    private AccountEndpoints() {}

    /** Who somebody says to be. */
    record Credentials(String login, String password) {}

    /** A session; its token goes into the header {@code Authorization: Bearer …}. */
    record Session(String token, Instant until, Set<String> roles) {}

    /** Who calls. */
    record Myself(String id, Set<String> roles, Set<String> scopes) {}

    /** An account to be made. */
    record Registration(String login, String password, Optional<String> name) {}

    /** An account an administrator makes. */
    record Hiring(
            String login,
            Optional<String> password,
            Optional<String> name,
            @Required Set<String> roles,
            String reason) {}

    /** The first administrator. */
    record Claim(String code, String login, String password) {}

    /** The roles somebody shall have, and why. */
    record Assignment(@Required Set<String> roles, String reason) {}

    /** A new password by a one-time secret. */
    record Reset(String secret, String password) {}

    /** A one-time secret. */
    record Secret(String secret) {}

    /** A key to be made for a service. */
    record KeyWish(
            String name,
            @Required Set<String> roles,
            @Required Set<String> scopes,
            Instant expires,
            String reason) {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.post("/sessions", "signIn", "Signs in with a password", AccountEndpoints::signIn)
                        .taking(Credentials.class)
                        .answering(201, Session.class)
                        .asOwnTransaction(),
                Endpoint.get("/me", "getMyself", "Shows who calls", Myself.class, AccountEndpoints::myself),
                Endpoint.get(
                        "/me/data",
                        "exportMyData",
                        "Shows all that is kept about the caller",
                        Object.class,
                        AccountEndpoints::data),
                Endpoint.post(
                                "/me/erasure",
                                "eraseMyself",
                                "Forgets the caller; what was said stays under pseudonyms",
                                AccountEndpoints::erase)
                        .taking(PolicyEndpoints.Why.class),
                Endpoint.post("/accounts", "register", "Makes an own account", AccountEndpoints::register)
                        .taking(Registration.class)
                        .answering(201, Account.class)
                        .asOwnTransaction(),
                Endpoint.post(
                                "/administrators/first",
                                "claimFirst",
                                "Makes the first administrator by the one-time code",
                                AccountEndpoints::claim)
                        .taking(Claim.class)
                        .answering(201, Account.class)
                        .asOwnTransaction(),
                Endpoint.get(
                                "/accounts",
                                "listAccounts",
                                "Lists the accounts",
                                Types.page(Account.class),
                                AccountEndpoints::list)
                        .paged(),
                Endpoint.post("/staff", "createAccount", "Makes an account for somebody", AccountEndpoints::create)
                        .taking(Hiring.class)
                        .answering(201, Account.class)
                        .asOwnTransaction(),
                Endpoint.put("/accounts/{account}/roles", "setRoles", "Gives roles", AccountEndpoints::roles)
                        .taking(Assignment.class)
                        .answering(200, Account.class),
                Endpoint.post(
                                "/accounts/{account}/disabling",
                                "disableAccount",
                                "Lets nobody sign in with an account",
                                AccountEndpoints::disable)
                        .taking(PolicyEndpoints.Why.class)
                        .answering(200, Account.class),
                Endpoint.post(
                                "/accounts/{account}/reset",
                                "resetAccount",
                                "Makes a one-time secret for a new password",
                                AccountEndpoints::resetSecret)
                        .taking(PolicyEndpoints.Why.class)
                        .answering(201, Secret.class)
                        .answeringSecret(),
                Endpoint.post(
                                "/passwords",
                                "resetPassword",
                                "Sets a new password by a one-time secret",
                                AccountEndpoints::reset)
                        .taking(Reset.class)
                        .asOwnTransaction(),
                Endpoint.get(
                        "/keys",
                        "listKeys",
                        "Lists the keys of services",
                        Types.list(ApiKey.class),
                        call -> Result.of(call.service(ApiKeys.class).list(call.caller()))),
                Endpoint.post("/keys", "createKey", "Makes a key; its secret is shown this once", AccountEndpoints::key)
                        .taking(KeyWish.class)
                        .answering(201, ApiKeys.Made.class)
                        .answeringSecret(),
                Endpoint.post("/keys/{key}/revocation", "revokeKey", "Makes a key void", AccountEndpoints::revoke)
                        .taking(PolicyEndpoints.Why.class)
                        .answering(200, ApiKey.class),
                Endpoint.get(
                                "/audit",
                                "listAudit",
                                "Lists privileged acts, the latest first",
                                Types.page(AuditLine.class),
                                call -> Result.of(call.service(Audit.class).list(call.page(), call.caller())))
                        .paged(),
                Endpoint.get(
                        "/privacy",
                        "listPersonalFields",
                        "Lists what is kept about persons, what for and how long",
                        Types.list(PersonalField.class),
                        call -> Result.of(call.service(Privacy.class).fields())));
    }

    private static Result signIn(Call call) {
        var given = call.body(Credentials.class);
        var result = call.service(SignIn.class).password(given.login(), given.password());
        if (result instanceof SignInResult.SignedIn in) {
            return Result.of(new Session(in.token(), in.until(), in.caller().roles()));
        }
        if (result instanceof SignInResult.Locked locked) {
            throw Refusal.of(429, "Too many failures; try again at " + locked.until())
                    .with("Retry-After", Long.toString(seconds(call, locked.until())));
        }
        throw Refusal.of(401, "Name or password are wrong").with("WWW-Authenticate", "Bearer realm=\"madang\"");
    }

    private static long seconds(Call call, Instant until) {
        return Math.max(
                1, Duration.between(call.service(Clock.class).instant(), until).toSeconds() + 1);
    }

    private static Result myself(Call call) {
        var caller = call.caller();
        return Result.of(new Myself(caller.id(), caller.roles(), caller.scopes()));
    }

    private static Result data(Call call) {
        var export = call.service(Privacy.class).export(call.caller().id(), call.warrant("own data"));
        return Result.of(Json.parse(export.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static Result erase(Call call) {
        call.service(Privacy.class)
                .erase(
                        call.caller().id(),
                        call.warrant(call.body(PolicyEndpoints.Why.class).reason()));
        return Result.nothing();
    }

    private static Result register(Call call) {
        var wish = call.body(Registration.class);
        return Result.of(accounts(call).register(account(wish.login(), wish.name(), Optional.of(wish.password()))));
    }

    private static Result claim(Call call) {
        var wish = call.body(Claim.class);
        return Result.of(accounts(call).claimFirst(wish.code(), NewAccount.of(wish.login(), wish.password())));
    }

    private static Result list(Call call) {
        return Result.of(accounts(call).list(call.page(), call.caller()));
    }

    private static Result create(Call call) {
        var wish = call.body(Hiring.class);
        return Result.of(accounts(call)
                .create(
                        account(wish.login(), wish.name(), wish.password()),
                        wish.roles(),
                        call.warrant(wish.reason())));
    }

    private static Result roles(Call call) {
        var wish = call.body(Assignment.class);
        return Result.of(accounts(call).setRoles(call.path("account"), wish.roles(), call.warrant(wish.reason())));
    }

    private static Result disable(Call call) {
        return Result.of(accounts(call).disable(call.path("account"), why(call)));
    }

    private static Result resetSecret(Call call) {
        return Result.of(new Secret(accounts(call).resetSecret(call.path("account"), why(call))));
    }

    private static Result reset(Call call) {
        var wish = call.body(Reset.class);
        accounts(call).reset(wish.secret(), wish.password());
        return Result.nothing();
    }

    private static Result key(Call call) {
        var wish = call.body(KeyWish.class);
        var made = call.service(ApiKeys.class)
                .create(
                        new NewApiKey(wish.name(), wish.roles(), wish.scopes(), wish.expires()),
                        call.warrant(wish.reason()));
        return Result.at("/api/keys/" + made.key().id(), made);
    }

    private static Result revoke(Call call) {
        return Result.of(call.service(ApiKeys.class).revoke(call.path("key"), why(call)));
    }

    private static Warrant why(Call call) {
        return call.warrant(call.body(PolicyEndpoints.Why.class).reason());
    }

    private static NewAccount account(String login, Optional<String> name, Optional<String> password) {
        return new NewAccount(login, name.orElse(""), password);
    }

    private static Accounts accounts(Call call) {
        return call.service(Accounts.class);
    }
}
