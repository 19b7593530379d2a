package org.madang.api;

import java.util.Optional;

/**
 * Asks for one page of a list.
 *
 * @param limit how many items at most, from 1 to 1000
 * @param after the cursor of the page before; empty for the first page
 */
public record PageRequest(int limit, Optional<String> after) {

    private static final int MOST = 1000;

    public PageRequest {
        if (limit < 1 || limit > MOST) {
            throw new PlatformException(
                    Problem.BAD_INPUT, "A page has 1 to %s items, not %s; ask for more pages".formatted(MOST, limit));
        }
    }

    /** The first page. */
    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }

    /** The page after this cursor. */
    public PageRequest after(String cursor) {
        return new PageRequest(limit, Optional.of(cursor));
    }
}
