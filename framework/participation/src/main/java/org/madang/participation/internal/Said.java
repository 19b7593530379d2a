package org.madang.participation.internal;

import java.util.Locale;

/** What somebody said, under a pseudonym. */
record Said(String pseudonym, String text, Locale language) {}
