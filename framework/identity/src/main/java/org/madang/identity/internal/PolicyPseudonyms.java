package org.madang.identity.internal;

import java.util.Optional;
import java.util.Set;
import org.madang.api.Actor;
import org.madang.api.Persons;
import org.madang.api.PolicyId;
import org.madang.identity.Caller;
import org.madang.identity.Pseudonyms;
import org.madang.identity.Roles;
import org.madang.identity.Warrant;

/** Computes pseudonyms with a key for each policy; keeps nothing but the keys. */
final class PolicyPseudonyms implements Pseudonyms, Persons {

    private static final String RECEIPT = "mdr_";
    private static final String SEPARATOR = "~";
    private static final int LENGTH = 20;

    private final Ground ground;
    private final PseudonymKeys keys;

    PolicyPseudonyms(Ground ground) {
        this.ground = ground;
        this.keys = new PseudonymKeys(ground);
    }

    @Override
    public Actor actor(PolicyId policy, Caller caller) {
        if (!caller.isKnown()) {
            throw Failures.notAllowed("Nobody is signed in");
        }
        if (caller.kind() == Caller.Kind.SERVICE || !Roles.onlyTakesPart(caller.roles())) {
            return caller.toActor();
        }
        return new Actor(pseudonym(caller.id(), key(policy)), caller.roles());
    }

    @Override
    public boolean acted(PolicyId policy, String name, Actor who) {
        return name.equals(who.id())
                || keys.find(policy)
                        .filter(key -> name.equals(pseudonym(who.id(), key)))
                        .isPresent();
    }

    @Override
    public Receipt anonymous(PolicyId policy) {
        var key = key(policy);
        var seed = ground.secrets().token();
        return new Receipt(actor(seed, key), RECEIPT + seed + SEPARATOR + mark(seed, key));
    }

    @Override
    public Optional<Actor> byReceipt(PolicyId policy, String secret) {
        var parts = secret.split(SEPARATOR, -1);
        if (!secret.startsWith(RECEIPT) || parts.length != 2) {
            return Optional.empty();
        }
        var seed = parts[0].substring(RECEIPT.length());
        return keys.find(policy)
                .filter(key -> Secrets.same(mark(seed, key), parts[1]))
                .map(key -> actor(seed, key));
    }

    @Override
    public void close(PolicyId policy, Warrant warrant) {
        Rights.requireClerkOrAdministrator(warrant.by());
        ground.database().run(rows -> {
            if (keys.destroy(policy)) {
                ground.audit().record(warrant, "pseudonyms.close", policy.value());
            }
        });
    }

    private String key(PolicyId policy) {
        return keys.findOrMake(policy)
                .orElseThrow(() ->
                        Failures.rule("Taking part in policy '%s' has ended; its pseudonyms can not be told any more"
                                .formatted(policy)));
    }

    private static String pseudonym(String account, String key) {
        return "r-" + part("account:" + account, key);
    }

    private static Actor actor(String seed, String key) {
        return new Actor("n-" + part("anonymous:" + seed, key), Set.of());
    }

    private static String mark(String seed, String key) {
        return part("receipt:" + seed, key);
    }

    private static String part(String text, String key) {
        return Secrets.hmac(key, text).substring(0, LENGTH);
    }
}
