package org.madang.identity.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.madang.identity.ApiKey;
import org.madang.identity.ApiKeys;
import org.madang.identity.Caller;
import org.madang.identity.NewApiKey;
import org.madang.identity.Roles;
import org.madang.identity.Warrant;

/** Keeps the keys of services in the database. */
final class StoredApiKeys implements ApiKeys {

    private static final Duration LONGEST = Duration.ofDays(3 * 366);

    private final Ground ground;
    private final KeyRows keys;

    StoredApiKeys(Ground ground) {
        this.ground = ground;
        this.keys = new KeyRows(ground.database());
    }

    @Override
    public Made create(NewApiKey wanted, Warrant warrant) {
        Rights.requireAdministrator(warrant.by());
        check(wanted);
        return ground.database().call(rows -> {
            var secret = ground.secrets().token();
            var id = ground.secrets().id("k");
            var key =
                    new ApiKey(id, wanted.name(), wanted.roles(), wanted.scopes(), wanted.expires(), Optional.empty());
            keys.insert(key, secret);
            ground.audit().record(warrant, "key.create", id);
            return new Made(key, KeyRows.whole(id, secret));
        });
    }

    @Override
    public ApiKey revoke(String key, Warrant warrant) {
        Rights.requireAdministrator(warrant.by());
        return ground.database().call(rows -> {
            keys.get(key);
            keys.revoke(key, ground.moments().now());
            ground.audit().record(warrant, "key.revoke", key);
            return keys.get(key);
        });
    }

    @Override
    public List<ApiKey> list(Caller by) {
        Rights.requireReader(by);
        return keys.all();
    }

    private void check(NewApiKey wanted) {
        Names.givable(wanted.roles());
        Names.checked(wanted.scopes());
        if (wanted.roles().contains(Roles.ADMINISTRATOR)) {
            throw Failures.badInput("A service is never 'administrator'; give it the scopes it needs");
        }
        var now = ground.moments().now();
        if (!wanted.expires().isAfter(now) || wanted.expires().isAfter(now.plus(LONGEST))) {
            throw Failures.badInput("A key ends within %s days from now".formatted(LONGEST.toDays()));
        }
    }
}
