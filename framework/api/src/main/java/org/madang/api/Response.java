package org.madang.api;

import java.time.Instant;

/**
 * A reply that was given.
 *
 * @param id names it
 * @param policy the policy
 * @param target what is answered
 * @param answer the reply
 * @param by who entered it
 * @param at when
 * @param current whether it is the latest one to its target
 */
public record Response(
        String id, PolicyId policy, Answerable target, Answer answer, String by, Instant at, boolean current) {}
