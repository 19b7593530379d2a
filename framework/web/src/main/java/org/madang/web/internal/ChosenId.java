package org.madang.web.internal;

import java.util.regex.Pattern;

/** An id that a caller chooses; it becomes a part of addresses. */
final class ChosenId {

    private static final Pattern SOUND = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,199}");

    private ChosenId() {}

    /** @throws Refusal 400 when an address could not say it */
    static void require(String id) {
        if (!SOUND.matcher(id).matches()) {
            throw Refusal.badInput("/id", "must be letters, digits, hyphens, dots and underscores, such as night-bus");
        }
    }
}
