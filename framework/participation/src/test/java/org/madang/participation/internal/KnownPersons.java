package org.madang.participation.internal;

import java.util.HashMap;
import java.util.Map;
import org.madang.api.Actor;
import org.madang.api.Persons;
import org.madang.api.PolicyId;

/** Knows of nobody's pseudonym but of those it is told. */
final class KnownPersons implements Persons {

    private final Map<String, String> accounts = new HashMap<>();

    /** Somebody acted under this pseudonym before. */
    void know(String pseudonym, Actor who) {
        accounts.put(pseudonym, who.id());
    }

    @Override
    public boolean acted(PolicyId policy, String name, Actor who) {
        return who.id().equals(accounts.getOrDefault(name, name));
    }
}
