package org.madang.identity;

import java.time.Instant;
import java.util.Set;

/**
 * A key to be made.
 *
 * @param name what it is for
 * @param roles roles beside {@code service}; never {@code administrator}
 * @param scopes what the service may do, such as {@code step:translation}
 * @param expires when it ends
 */
public record NewApiKey(String name, Set<String> roles, Set<String> scopes, Instant expires) {

    public NewApiKey {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }
}
