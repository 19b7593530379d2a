package org.madang.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The public record: every public act in an order nobody can change, signed, without a word about persons. */
@FrameworkService
@ProviderType
public interface Register {

    /**
     * A file of the record: {@code checkpoint}, {@code tile/…} as C2SP tlog-tiles names them, {@code key} (verifier keys),
     * {@code checkpoints/<size>} and {@code stamps/<size>.tsr}. Tiles never change; the others do. What was committed
     * before is in it.
     */
    Optional<byte[]> read(String path);

    /** The key that verifies checkpoints, as {@code name+id+base64}. */
    String verifierKey();

    /**
     * Proves that something is in the record.
     *
     * @param subject the id of a decision, consultation, appeal or commitment, the commitment of a receipt, or the number
     *     of an entry
     */
    Optional<RecordProof> prove(String subject);

    /** The proof as a QR code to print on a notice, in SVG. */
    Optional<String> qr(String subject);

    /**
     * Takes the cosignatures of witnesses under a checkpoint of this record.
     *
     * @param note the checkpoint as it was read, with their lines under it
     * @throws PlatformException BAD_INPUT when it is no checkpoint of this record or a witness is not among those the
     *     setting {@code madang.register.witnesses} names
     */
    void cosign(String note);

    /**
     * Signs with a new key from now on; the old one vouches for it in the record itself. Returns the new verifier key.
     *
     * @param why with the administrator who does it
     * @throws PlatformException NOT_ALLOWED to anybody else
     */
    String renewKey(Reason why);
}
