package org.madang.participation.internal;

import java.util.List;
import java.util.stream.IntStream;

/** Cuts long lists into parts a database can take at once. */
final class Parts {

    private Parts() {}

    static <T> List<List<T>> of(List<T> all, int size) {
        return IntStream.range(0, (all.size() + size - 1) / size)
                .mapToObj(part -> all.subList(part * size, Math.min(all.size(), (part + 1) * size)))
                .toList();
    }
}
