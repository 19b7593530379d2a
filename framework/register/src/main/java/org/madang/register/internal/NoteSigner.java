package org.madang.register.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * Signs the log's notes.
 *
 * @param key what verifies them
 * @param secret what signs them
 */
record NoteSigner(NoteKey key, PrivateKey secret) {

    private static final int KEY_LENGTH = 32;

    static NoteSigner generate(String name) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var encoded = pair.getPublic().getEncoded();
            var raw = Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length);
            return new NoteSigner(NoteKey.of(name, NoteKey.Kind.LOG, raw), pair.getPrivate());
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static NoteSigner restore(String key, String secret) {
        try {
            var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret));
            return new NoteSigner(
                    NoteKey.parse(key), KeyFactory.getInstance("Ed25519").generatePrivate(encoded));
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("The secret key of '%s' is damaged".formatted(key), damaged);
        }
    }

    /** The secret as it is stored. */
    String stored() {
        return Base64.getEncoder().encodeToString(secret.getEncoded());
    }

    byte[] sign(String text) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(text.getBytes(UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Without the secret, so that it gets into no log. */
    @Override
    public String toString() {
        return key.toString();
    }
}
