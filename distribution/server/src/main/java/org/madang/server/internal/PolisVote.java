package org.madang.server.internal;

import java.time.Instant;

/** How one person voted on one comment: −1 disagrees, 0 passes, 1 agrees. */
record PolisVote(String comment, String voter, Instant at, int value) {}
