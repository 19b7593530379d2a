package org.madang.register.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A key that verifies signatures under notes, written {@code name+id+base64} as a verifier key is.
 *
 * @param name whose it is
 * @param kind what it signs: a log's notes or a witness's cosignatures
 * @param publicKey the 32 bytes of Ed25519 in base64
 */
record NoteKey(String name, Kind kind, String publicKey) {

    private static final int ID_LENGTH = 4;
    private static final int KEY_LENGTH = 32;
    private static final String PREFIX = "302a300506032b6570032100";
    private static final Pattern WRITTEN = Pattern.compile("([^\\s+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

    /** The two kinds of Ed25519 signatures under notes. */
    enum Kind {
        LOG(1),
        WITNESS(4);

        private final int code;

        Kind(int code) {
            this.code = code;
        }
    }

    static NoteKey of(String name, Kind kind, byte[] publicKey) {
        return new NoteKey(name, kind, Base64.getEncoder().encodeToString(publicKey));
    }

    /** @throws IllegalArgumentException when this is no verifier key, or one of a kind nobody here knows */
    static NoteKey parse(String written) {
        var parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no verifier key; one looks like name+12345678+AQ…".formatted(written));
        }
        var material = Base64.getDecoder().decode(parts.group(3));
        var key = of(parts.group(1), kind(material), Arrays.copyOfRange(material, 1, material.length));
        if (key.raw().length != KEY_LENGTH || !key.toString().equals(written.strip())) {
            throw new IllegalArgumentException("'%s' is a damaged verifier key".formatted(written));
        }
        return key;
    }

    /** What stands before a signature to say which key made it. */
    byte[] id() {
        var digest = Hashes.sha256();
        digest.update((name + "\n").getBytes(UTF_8));
        return Arrays.copyOf(digest.digest(material()), ID_LENGTH);
    }

    /** Whether the signature, without the id before it, is this key's under the text. */
    boolean hasSigned(String text, byte[] signature) {
        if (kind == Kind.LOG) {
            return verifies(text.getBytes(UTF_8), signature);
        }
        if (signature.length <= Long.BYTES) {
            return false;
        }
        var time = java.nio.ByteBuffer.wrap(signature).getLong();
        var message = "cosignature/v1\ntime %d\n%s".formatted(time, text);
        return verifies(message.getBytes(UTF_8), Arrays.copyOfRange(signature, Long.BYTES, signature.length));
    }

    /** Whether the bytes are signed by this key. */
    boolean verifies(byte[] signed, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(javaKey());
            verifier.update(signed);
            return verifier.verify(signature);
        } catch (GeneralSecurityException wrong) {
            return false;
        }
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(material());
    }

    private byte[] raw() {
        return Base64.getDecoder().decode(publicKey);
    }

    private byte[] material() {
        var material = new ByteArrayOutputStream();
        material.write(kind.code);
        material.writeBytes(raw());
        return material.toByteArray();
    }

    private PublicKey javaKey() throws GeneralSecurityException {
        var encoded = new ByteArrayOutputStream();
        encoded.writeBytes(HexFormat.of().parseHex(PREFIX));
        encoded.writeBytes(raw());
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
    }

    private static Kind kind(byte[] material) {
        for (var kind : Kind.values()) {
            if (material.length > 0 && material[0] == kind.code) {
                return kind;
            }
        }
        throw new IllegalArgumentException("A verifier key must be of Ed25519 (1) or of a witness (4)");
    }
}
