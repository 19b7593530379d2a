package org.madang.api;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One public act on a policy's way.
 *
 * @param at when
 * @param act its kind, such as {@code consult}
 * @param activity the activity of the model it belongs to, if any
 * @param by the office, the pseudonym or the process that acted
 * @param text what happened, in words
 * @param language the language of the text
 */
public record TimelineEntry(
        Instant at, String act, Optional<String> activity, String by, String text, Locale language) {}
