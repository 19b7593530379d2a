package org.madang.register.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.madang.register.RecordFault;
import org.madang.register.RecordFiles;
import org.madang.register.RecordReport;

/** Checks a whole record once. */
public final class Verification {

    static final String CHECKPOINT = "checkpoint";
    static final String KEY = "key";

    private final RecordFiles files;
    private final List<String> verifierKeys;
    private final Optional<String> older;
    private final List<RecordFault> faults = new ArrayList<>();

    /** Of these files, by these verifier keys (the record's own when empty), with all of an older checkpoint. */
    public Verification(RecordFiles files, List<String> verifierKeys, Optional<String> older) {
        this.files = files;
        this.verifierKeys = verifierKeys;
        this.older = older;
    }

    /** What is wrong, and with what. */
    public RecordReport run() {
        var state = new Checkpoint("", 0, "");
        List<NoteKey> keys = List.of();
        try {
            var note = SignedNote.parse(checkpoint());
            state = Checkpoint.parse(note.text());
            keys = keys();
            if (isSigned(note, state, keys)) {
                checkTree(state);
            }
        } catch (IllegalArgumentException damaged) {
            fault(CHECKPOINT, String.valueOf(damaged.getMessage()));
        }
        faults.sort(Comparator.comparingLong(found -> found.entry().orElse(-1)));
        var used = keys.stream().map(NoteKey::toString).toList();
        return new RecordReport(state.origin(), state.size(), state.root(), used, faults);
    }

    private String checkpoint() {
        return files.read(CHECKPOINT)
                .map(bytes -> new String(bytes, UTF_8))
                .orElseThrow(() -> new IllegalArgumentException("There is no file 'checkpoint'"));
    }

    /** Those that are trusted, else the one that lies beside the record. */
    private List<NoteKey> keys() {
        if (!verifierKeys.isEmpty()) {
            return verifierKeys.stream().map(NoteKey::parse).toList();
        }
        try {
            return files.read(KEY)
                    .map(bytes ->
                            new String(bytes, UTF_8).lines().map(NoteKey::parse).toList())
                    .orElse(List.of());
        } catch (IllegalArgumentException damaged) {
            fault(KEY, String.valueOf(damaged.getMessage()));
            return List.of();
        }
    }

    private boolean isSigned(SignedNote note, Checkpoint state, List<NoteKey> keys) {
        var log = keys.stream().filter(key -> key.kind() == NoteKey.Kind.LOG).toList();
        var trusted = note.isSignedBy(log) ? log : new KeyChain(log).follow(new Bundles(files, state.size()));
        if (!note.isSignedBy(trusted)
                || trusted.stream().noneMatch(key -> key.name().equals(state.origin()))) {
            fault(CHECKPOINT, "It is not signed by the key of the log" + (log.isEmpty() ? "; name the key" : ""));
            return false;
        }
        keys.stream()
                .filter(key -> key.kind() == NoteKey.Kind.WITNESS && !note.isSignedBy(List.of(key)))
                .forEach(witness -> fault(CHECKPOINT, "Witness '%s' has not signed it".formatted(witness.name())));
        return true;
    }

    private void checkTree(Checkpoint state) {
        var compared = new TileComparison(files, state);
        compared.run();
        faults.addAll(compared.faults());
        older.ifPresent(
                older -> checkOlder(Checkpoint.parse(SignedNote.parse(older).text()), state));
    }

    private void checkOlder(Checkpoint older, Checkpoint state) {
        if (!older.origin().equals(state.origin())) {
            fault(CHECKPOINT, "The older checkpoint is of '%s', another log".formatted(older.origin()));
        } else if (older.size() > state.size()) {
            fault(CHECKPOINT, "The older checkpoint has %d entries, more than this".formatted(older.size()));
        } else if (faults.isEmpty() && !older.root().equals(rootAt(older, state))) {
            faults.add(new RecordFault(
                    CHECKPOINT,
                    OptionalLong.of(0),
                    "The first %d entries are not those of the older checkpoint".formatted(older.size())));
        }
    }

    private String rootAt(Checkpoint older, Checkpoint state) {
        var stored = new TileFiles(files, state.size());
        return Hashes.text(new Tree(state.size(), stored).rootAt(older.size()));
    }

    private void fault(String file, String what) {
        faults.add(new RecordFault(file, OptionalLong.empty(), what));
    }
}
