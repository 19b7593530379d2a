package org.madang.participation.internal;

import java.time.Instant;
import java.util.Locale;
import org.madang.api.Answerable;
import org.madang.api.PolicyId;

/**
 * Something besides a contribution that needs a reasoned reply.
 *
 * @param target what it is
 * @param policy the policy it is about
 * @param text what was said
 * @param language the language of the text
 * @param since when it was said
 */
record Obligation(Answerable target, PolicyId policy, String text, Locale language, Instant since) {}
