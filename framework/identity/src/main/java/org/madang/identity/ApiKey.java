package org.madang.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A key of a service; its secret is not kept.
 *
 * @param id names the key, and the service towards everybody else
 * @param name what it is for
 * @param roles the roles in which the service may act
 * @param scopes what it may do, such as {@code step:translation} or {@code deploy}
 * @param expires when it ends
 * @param revoked since when it is void
 */
public record ApiKey(
        String id, String name, Set<String> roles, Set<String> scopes, Instant expires, Optional<Instant> revoked) {

    public ApiKey {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }
}
