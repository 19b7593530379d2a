package org.madang.web.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Names what was shown, so that a change can say what it was made of. */
final class ETag {

    private static final int BYTES = 12;

    private ETag() {}

    static String of(byte[] shown) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(shown);
            return '"'
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(digest, BYTES))
                    + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
