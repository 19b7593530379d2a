package org.madang.register.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.api.Reason;
import org.madang.api.RecordProof;
import org.madang.api.Register;
import org.madang.engine.UnitOfWork;

/** The public record, in the database that all servers share. */
final class StoredRegister implements Register {

    private static final String ADMINISTRATOR = "administrator";

    private final UnitOfWork units;
    private final Opening opening;
    private final Pending pending;
    private final List<NoteKey> witnesses;
    private final Clock clock;

    StoredRegister(Needs needs, Opening opening, Pending pending) {
        this.units = needs.units();
        this.opening = opening;
        this.pending = pending;
        this.witnesses = RegisterSettings.from(needs.settings()).witnesses();
        this.clock = needs.clock();
    }

    @Override
    public Optional<byte[]> read(String path) {
        opening.ensure();
        if (path.equals(Verification.CHECKPOINT)) {
            pending.flush();
        }
        return units.call(connection -> new StoredFiles(connection).read(path));
    }

    @Override
    public String verifierKey() {
        opening.ensure();
        return units.call(LogTables::signer).key().toString();
    }

    @Override
    public Optional<RecordProof> prove(String subject) {
        opening.ensure();
        pending.flush();
        return units.call(connection -> {
            var number = number(connection, subject);
            var note =
                    number.isPresent() ? LogTables.latestWith(connection, number.get()) : Optional.<SignedNote>empty();
            return note.isPresent() ? Optional.of(proof(connection, number.get(), note.get())) : Optional.empty();
        });
    }

    @Override
    public Optional<String> qr(String subject) {
        return prove(subject).map(proof -> QrCode.svg(proof.proof()));
    }

    @Override
    public void cosign(String note) {
        opening.ensure();
        try {
            var given = SignedNote.parse(note);
            units.run(connection -> cosign(connection, given, Checkpoint.parse(given.text())));
        } catch (IllegalArgumentException wrong) {
            throw badInput(String.valueOf(wrong.getMessage()));
        }
    }

    @Override
    public String renewKey(Reason why) {
        if (!why.by().roles().contains(ADMINISTRATOR)) {
            throw new PlatformException(
                    Problem.NOT_ALLOWED,
                    "Actor '%s' may not renew the key of the public record; that is for the role %s"
                            .formatted(why.by().id(), ADMINISTRATOR));
        }
        opening.ensure();
        pending.flush();
        var entry = new LinkedHashMap<String, Object>();
        entry.put("at", clock.instant().toString());
        entry.put("reason", why.text());
        return units.call(connection -> new Sequencer().renewKey(connection, entry))
                .toString();
    }

    private void cosign(Connection connection, SignedNote given, Checkpoint state) throws SQLException {
        LogTables.lock(connection);
        var ours = LogTables.checkpoint(connection, state.size())
                .filter(note -> note.text().equals(given.text()))
                .orElseThrow(() -> badInput("This is no checkpoint of this record; read the latest and sign that"));
        var lines = given.signatures().stream().filter(this::isOfWitness).toList();
        if (lines.isEmpty() || !new SignedNote(given.text(), lines).isSignedBy(witnesses)) {
            throw badInput("No witness that madang.register.witnesses names has signed this checkpoint");
        }
        LogTables.cosign(connection, state.size(), ours.with(lines));
    }

    private boolean isOfWitness(SignedNote.Line line) {
        return witnesses.stream().anyMatch(line::claims);
    }

    private static RecordProof proof(Connection connection, long number, SignedNote note) throws SQLException {
        var size = Checkpoint.parse(note.text()).size();
        var path = new StoredFiles(connection).tree(size).inclusion(number);
        var entry = LogTables.entries(connection, new TilePath.Range(0, number, number + 1))
                .get(0);
        var key = LogTables.signer(connection).key().toString();
        return new RecordProof(number, entry, new TlogProof(number, path, note).toString(), key);
    }

    private static Optional<Long> number(Connection connection, String subject) throws SQLException {
        return subject.matches("\\d{1,18}")
                ? Optional.of(Long.parseLong(subject))
                : LogTables.find(connection, subject);
    }

    private static PlatformException badInput(String message) {
        return new PlatformException(Problem.BAD_INPUT, message);
    }
}
