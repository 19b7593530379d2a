package org.madang.server.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.madang.api.Page;
import org.madang.api.PageRequest;

/** Reads a list page by page to its end. */
record Pages<T>(Function<PageRequest, Page<T>> list) {

    private static final int SIZE = 1000;

    Stream<T> all() {
        List<T> items = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(SIZE));
        while (next.isPresent()) {
            var page = list.apply(next.get());
            items.addAll(page.items());
            next = page.next().map(PageRequest.first(SIZE)::after);
        }
        return items.stream();
    }
}
