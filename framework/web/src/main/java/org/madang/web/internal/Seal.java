package org.madang.web.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.madang.web.internal.Idempotency.Stored;

/** Closes a kept answer, so that only who knows the key it was asked under reads it (AES-GCM). */
final class Seal {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int START = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    private Seal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** The seal of one caller's key; the key itself is kept nowhere. */
    static Seal of(String caller, String key) {
        try {
            var text = "answer\n" + caller + "\n" + key;
            return new Seal(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    Stored close(Stored answer) {
        return new Stored(answer.status(), answer.location(), close(answer.body()));
    }

    Stored open(Stored answer) {
        return new Stored(answer.status(), answer.location(), open(answer.body()));
    }

    private @Nullable String close(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var start = new byte[START];
        RANDOM.nextBytes(start);
        var closed = run(Cipher.ENCRYPT_MODE, start, text.getBytes(StandardCharsets.UTF_8));
        var whole = Arrays.copyOf(start, START + closed.length);
        System.arraycopy(closed, 0, whole, START, closed.length);
        return Base64.getEncoder().encodeToString(whole);
    }

    private @Nullable String open(@Nullable String closed) {
        if (closed == null) {
            return null;
        }
        var whole = Base64.getDecoder().decode(closed);
        var text =
                run(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, START), Arrays.copyOfRange(whole, START, whole.length));
        return new String(text, StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] start, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, start));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A kept answer can not be read", broken);
        }
    }
}
