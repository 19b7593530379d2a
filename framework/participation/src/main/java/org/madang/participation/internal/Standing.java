package org.madang.participation.internal;

import java.time.Instant;
import java.util.Optional;
import org.madang.api.PolicyState;

/**
 * How far a policy has come, and why.
 *
 * @param state how far
 * @param closed when it came to its end, if it has
 * @param reasons why
 * @param remedy what can be done against that
 */
record Standing(PolicyState state, Optional<Instant> closed, Optional<String> reasons, Optional<String> remedy) {}
