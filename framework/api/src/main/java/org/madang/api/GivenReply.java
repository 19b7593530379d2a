package org.madang.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** A reasoned reply with the actor who gave it at a time. */
public record GivenReply(Reply reply, String by, Instant at) {

    public GivenReply {
        requireNonNull(reply, "reply");
        requireNonNull(by, "by");
        requireNonNull(at, "at");
    }
}
