package org.madang.server.internal;

import java.time.Instant;

/** What one person said in a Polis consultation. */
record PolisComment(String id, Instant at, String author, String text, Moderation moderation) {

    /** What the organisers of the consultation did with a comment. */
    enum Moderation {
        HIDDEN,
        PENDING,
        PUBLISHED
    }
}
