package org.madang.register.internal;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What proves offline that an entry is in the log, as C2SP tlog-proof has it.
 *
 * @param index of the entry
 * @param path from the entry to the root
 * @param checkpoint the signed root
 */
record TlogProof(long index, List<byte[]> path, SignedNote checkpoint) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String INDEX = "index ";
    private static final String EXTRA = "extra ";

    TlogProof {
        path = List.copyOf(path);
    }

    /** @throws IllegalArgumentException when this is no such proof */
    static TlogProof parse(String written) {
        var end = written.indexOf("\n\n");
        var lines =
                new ArrayList<>(List.of(written.substring(0, Math.max(end, 0)).split("\n", -1)));
        if (!lines.remove(0).equals(HEADER) || lines.isEmpty()) {
            throw new IllegalArgumentException("A proof begins with '%s'".formatted(HEADER));
        }
        if (lines.get(0).startsWith(EXTRA)) {
            lines.remove(0);
        }
        if (lines.isEmpty() || !lines.get(0).matches("index (0|[1-9]\\d{0,17})")) {
            throw new IllegalArgumentException("A proof says the index of its entry");
        }
        var index = Long.parseLong(lines.remove(0).substring(INDEX.length()));
        var proof = new TlogProof(
                index,
                lines.stream().map(Base64.getDecoder()::decode).toList(),
                SignedNote.parse(written.substring(end + 2)));
        if (!proof.toString().equals(written.replaceFirst("\nextra [^\n]*", ""))) {
            throw new IllegalArgumentException("This proof is damaged");
        }
        return proof;
    }

    /** Whether the entry is at this place of the log that the keys sign for. */
    boolean proves(byte[] entry, List<NoteKey> keys) {
        var state = Checkpoint.parse(checkpoint.text());
        return index < state.size()
                && checkpoint.isSignedBy(keys)
                && Hashes.text(Tree.rootOf(Hashes.leaf(entry), index, new Tree.Proven(state.size(), path)))
                        .equals(state.root());
    }

    @Override
    public String toString() {
        return path.stream()
                .map(hash -> Hashes.text(hash) + "\n")
                .collect(Collectors.joining("", HEADER + "\n" + INDEX + index + "\n", "\n" + checkpoint));
    }
}
