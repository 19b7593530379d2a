package org.madang.register.internal;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.madang.register.RecordFiles;

/**
 * The entries of a record, bundle by bundle.
 *
 * @param files the record
 * @param size how many entries it has
 */
record Bundles(RecordFiles files, long size) {

    Stream<TilePath> paths() {
        return LongStream.range(0, (size + TilePath.WIDTH - 1) / TilePath.WIDTH)
                .mapToObj(index -> TilePath.holding(TilePath.ENTRIES, index << TilePath.HEIGHT, size));
    }

    /** The entries of all bundles up to the first that is missing. */
    Stream<byte[]> entries() {
        return paths().map(path ->
                        files.read(path.toString()).map(EntryBundle::read).orElse(List.of()))
                .takeWhile(bundle -> !bundle.isEmpty())
                .flatMap(List::stream);
    }
}
