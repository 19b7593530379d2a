package org.madang.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.madang.register.internal.ProofFile;
import org.madang.register.internal.Verification;

/**
 * Checks a public record: the signature of its checkpoint, every tile, every entry.
 *
 * @param files the record
 * @param keys the verifier keys that are trusted, of the log and of witnesses; the record's own when empty
 * @param older a checkpoint seen earlier, whose entries must still be there
 */
public record RecordCheck(RecordFiles files, List<String> keys, Optional<String> older) {

    public RecordCheck {
        keys = List.copyOf(keys);
    }

    /** Checks a record by the key it brings along. */
    public static RecordCheck of(RecordFiles files) {
        return new RecordCheck(files, List.of(), Optional.empty());
    }

    /** Trusts these verifier keys and no other, but those the log was handed over to. */
    public RecordCheck trusting(List<String> verifierKeys) {
        return new RecordCheck(files, verifierKeys, older);
    }

    /** Wants everything to be there still that was there at an older checkpoint. */
    public RecordCheck since(String checkpoint) {
        return new RecordCheck(files, keys, Optional.of(checkpoint));
    }

    /** Reads all of it and tells what is wrong. */
    public RecordReport run() {
        return new Verification(files, keys, older).run();
    }

    /**
     * What proves offline that an entry is in this record.
     *
     * @throws IllegalArgumentException when the record has no such entry
     */
    public String prove(long index) {
        return ProofFile.of(files, index);
    }

    /** The entry of this index; none when the record is shorter. */
    public Optional<String> entry(long index) {
        return ProofFile.entry(files, index).map(bytes -> new String(bytes, UTF_8));
    }

    /** The first entry about a subject: the id of a decision, say, or the commitment of a receipt. */
    public OptionalLong find(String subject) {
        return ProofFile.find(files, subject);
    }

    /** Why the proof does not show that the entry is in the log of these keys; nothing when it does. */
    public static Optional<String> fault(String proof, String entry, List<String> keys) {
        return ProofFile.fault(proof, entry.getBytes(UTF_8), keys);
    }
}
