package org.madang.api;

import java.time.Instant;

/**
 * An extension of a consultation.
 *
 * @param from when it would have closed
 * @param to when it closes instead
 * @param reason why
 * @param by who extended it
 * @param at when
 */
public record Extension(Instant from, Instant to, String reason, String by, Instant at) {}
