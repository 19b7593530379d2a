package org.madang.api;

import java.time.Instant;
import java.util.Optional;

/**
 * One decision about whether a contribution is shown.
 *
 * @param decision what was decided
 * @param hiding why it was hidden, if it was
 * @param by who decided
 * @param at when
 */
public record ModerationEntry(Moderation decision, Optional<Hiding> hiding, String by, Instant at) {}
