package org.madang.api;

import java.util.List;
import java.util.Optional;

/**
 * One page of a longer list.
 *
 * @param items what is on this page
 * @param next the cursor to ask for the next page with; empty on the last one
 */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }
}
