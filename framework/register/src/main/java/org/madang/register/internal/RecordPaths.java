package org.madang.register.internal;

import java.util.ArrayList;
import java.util.List;

/** The files a record of some size consists of, besides its checkpoint. */
public final class RecordPaths {

    private RecordPaths() {}

    /** Those of the record of this signed checkpoint. */
    public static List<String> of(String checkpoint) {
        var size = Checkpoint.parse(SignedNote.parse(checkpoint).text()).size();
        var paths = new ArrayList<String>();
        for (var level = TilePath.ENTRIES; level <= 0 || TilePath.count(level, size) > 0; level++) {
            addLevel(paths, level, size);
        }
        paths.add(Verification.KEY);
        paths.add("checkpoints/" + size);
        paths.add("stamps/%d.tsr".formatted(size));
        return paths;
    }

    private static void addLevel(List<String> paths, int level, long size) {
        for (var first = 0L; first < TilePath.count(level, size); first += TilePath.WIDTH) {
            paths.add(TilePath.holding(level, first, size).toString());
        }
    }
}
