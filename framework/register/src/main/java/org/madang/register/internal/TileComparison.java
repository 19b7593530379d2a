package org.madang.register.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.madang.register.RecordFault;
import org.madang.register.RecordFiles;

/**
 * Compares each entry with its hash and each hash with those below it. Which of two that differ is the wrong one is told
 * by the checkpoint: the other leads to its root.
 */
final class TileComparison {

    private final RecordFiles files;
    private final Checkpoint state;
    private final Side entries = new Side();
    private final Side hashes = new Side();
    private final List<RecordFault> differing = new ArrayList<>();
    private final List<RecordFault> faults = new ArrayList<>();

    TileComparison(RecordFiles files, Checkpoint state) {
        this.files = files;
        this.state = state;
    }

    List<RecordFault> faults() {
        return List.copyOf(faults);
    }

    void run() {
        new Bundles(files, state.size()).paths().forEach(this::compare);
        var entriesHold = entries.leadTo(state);
        var hashesHold = hashes.leadTo(state);
        differing.forEach(found -> faults.add(entriesHold ? inTile(found) : found));
        if (!entriesHold && !hashesHold && faults.isEmpty()) {
            faults.add(fault("checkpoint", OptionalLong.empty(), "Its root is not that of the entries"));
        }
        compareAbove(entriesHold || !hashesHold ? entries : hashes);
    }

    private void compare(TilePath path) {
        var tile = new TilePath(0, path.index(), path.width());
        var bundle = read(path);
        var leaves = EntryBundle.read(bundle).stream().map(Hashes::leaf).toList();
        var stored = TileFiles.split(read(tile));
        for (var number = 0; number < path.width(); number++) {
            entries.add(at(leaves, number));
            hashes.add(at(stored, number));
        }
        var first = firstDifference(leaves, stored, path.width());
        if (leaves.isEmpty() || stored.isEmpty()) {
            return;
        }
        if (first < path.width()) {
            differing.add(fault(path.toString(), OptionalLong.of(path.first() + first), "The entry was changed"));
        } else if (!isWhole(bundle, leaves.size(), path.width())) {
            faults.add(fault(path.toString(), OptionalLong.of(path.first() + path.width() - 1), "It ends wrongly"));
        } else if (stored.size() != path.width() || read(tile).length % TileFiles.HASH != 0) {
            faults.add(fault(tile.toString(), OptionalLong.of(tile.first()), "It has the wrong length"));
        }
    }

    private static boolean isWhole(byte[] bundle, int count, int width) {
        return count == width && Arrays.equals(EntryBundle.write(EntryBundle.read(bundle)), bundle);
    }

    /** The same difference, seen from the tile. */
    private static RecordFault inTile(RecordFault found) {
        var path = TilePath.parse(found.file()).orElseThrow();
        return fault(
                new TilePath(0, path.index(), path.width()).toString(),
                found.entry(),
                "The hash of the entry was changed");
    }

    private void compareAbove(Side right) {
        for (var level = 1; TilePath.count(level, state.size()) > 0; level++) {
            for (var first = 0L; first < TilePath.count(level, state.size()); first += TilePath.WIDTH) {
                var tile = TilePath.holding(level, first, state.size());
                compare(tile, right.level(level).subList((int) first, (int) first + tile.width()));
            }
        }
    }

    private void compare(TilePath tile, List<byte[]> right) {
        var bytes = read(tile);
        var stored = TileFiles.split(bytes);
        var first = firstDifference(right, stored, tile.width());
        if (bytes.length == 0) {
            return;
        }
        if (first < tile.width() || bytes.length != tile.width() * TileFiles.HASH) {
            var entry = (tile.first() + Math.min(first, tile.width() - 1)) << (tile.level() * TilePath.HEIGHT);
            faults.add(fault(tile.toString(), OptionalLong.of(entry), "A hash over entries from here was changed"));
        }
    }

    private byte[] read(TilePath path) {
        return files.read(path.toString()).filter(bytes -> bytes.length > 0).orElseGet(() -> {
            var missing = fault(path.toString(), OptionalLong.of(path.firstEntry()), "It is missing");
            if (!faults.contains(missing)) {
                faults.add(missing);
            }
            return new byte[0];
        });
    }

    private static int firstDifference(List<byte[]> one, List<byte[]> other, int width) {
        var number = 0;
        while (number < width && Arrays.equals(at(one, number), at(other, number))) {
            number++;
        }
        return number;
    }

    private static byte[] at(List<byte[]> hashes, int number) {
        return number < hashes.size() ? hashes.get(number) : new byte[0];
    }

    private static RecordFault fault(String file, OptionalLong entry, String what) {
        return new RecordFault(file, entry, what);
    }

    /** One of two ways to the root. */
    private static final class Side {

        private final Map<Integer, List<byte[]>> levels = new HashMap<>();
        private final Frontier frontier =
                Frontier.empty((level, index, hash) -> level(level).add(hash));

        void add(byte[] leaf) {
            frontier.add(leaf);
        }

        boolean leadTo(Checkpoint state) {
            return Hashes.text(frontier.root()).equals(state.root());
        }

        List<byte[]> level(int level) {
            return levels.computeIfAbsent(level, any -> new ArrayList<>());
        }
    }
}
