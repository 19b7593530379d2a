package org.madang.web.internal;

import java.io.OutputStream;
import java.util.Locale;
import org.madang.api.PolicyId;

/**
 * A timeline that somebody follows as it grows; {@link Followers} tell it.
 *
 * @param seen how many of its events were seen before
 */
record Followed(PolicyId policy, Locale language, int seen) implements Streamed.Content {

    @Override
    public void writeTo(OutputStream out) {
        throw new AssertionError("A timeline has no end to be written up to");
    }
}
