package org.madang.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * One privileged act.
 *
 * @param number counts the acts
 * @param at when
 * @param by who
 * @param act what, such as {@code account.roles}
 * @param about to what or whom
 * @param onBehalfOf for whom
 * @param why the reason given
 */
public record AuditLine(
        long number, Instant at, String by, String act, String about, Optional<String> onBehalfOf, String why) {}
