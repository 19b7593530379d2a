package org.madang.register.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.madang.register.RecordFiles;

/** Makes proofs from the files of a record, and checks them. */
public final class ProofFile {

    private ProofFile() {}

    /** The proof of an entry. */
    public static String of(RecordFiles files, long index) {
        var note = SignedNote.parse(text(files, "checkpoint"));
        var size = Checkpoint.parse(note.text()).size();
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException(
                    "The record has %d entries, from 0; there is no %d".formatted(size, index));
        }
        var path = new Tree(size, new TileFiles(files, size)).inclusion(index);
        return new TlogProof(index, path, note).toString();
    }

    /** An entry. */
    public static Optional<byte[]> entry(RecordFiles files, long index) {
        var size = Checkpoint.parse(SignedNote.parse(text(files, "checkpoint")).text())
                .size();
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        var bundle = TilePath.holding(TilePath.ENTRIES, index, size);
        return files.read(bundle.toString())
                .map(EntryBundle::read)
                .map(entries -> entries.get((int) (index - bundle.first())));
    }

    /** The first entry about a subject, by reading all of them. */
    public static OptionalLong find(RecordFiles files, String subject) {
        var quoted = Pattern.quote(CanonicalJson.text(subject));
        var about = Pattern.compile("\"(subject|commitment)\":" + quoted + "|[\\[,]" + quoted + "[],](?!:)");
        var size = Checkpoint.parse(SignedNote.parse(text(files, "checkpoint")).text())
                .size();
        var entries = new Bundles(files, size).entries().iterator();
        for (var number = 0L; entries.hasNext(); number++) {
            if (about.matcher(new String(entries.next(), UTF_8)).find()) {
                return OptionalLong.of(number);
            }
        }
        return OptionalLong.empty();
    }

    /** Why the proof does not hold. */
    public static Optional<String> fault(String proof, byte[] entry, List<String> keys) {
        try {
            var holds = TlogProof.parse(proof)
                    .proves(entry, keys.stream().map(NoteKey::parse).toList());
            return holds
                    ? Optional.empty()
                    : Optional.of("The proof does not lead from this entry to a checkpoint signed by the key");
        } catch (IllegalArgumentException damaged) {
            return Optional.of(String.valueOf(damaged.getMessage()));
        }
    }

    private static String text(RecordFiles files, String path) {
        return new String(
                files.read(path)
                        .orElseThrow(() -> new IllegalArgumentException("There is no file '%s'".formatted(path))),
                UTF_8);
    }
}
