package org.madang.api;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that still lacks a reasoned reply.
 *
 * @param target what it is
 * @param text what was said, perhaps shortened
 * @param language the language of the text
 * @param since when it was said
 */
public record OpenItem(Answerable target, String text, Locale language, Instant since) {}
