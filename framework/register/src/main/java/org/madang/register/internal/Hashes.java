package org.madang.register.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** Hashes as RFC 6962 has them. */
final class Hashes {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Hashes() {}

    static byte[] leaf(byte[] entry) {
        var digest = sha256();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        var digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** The root of an empty tree. */
    static byte[] empty() {
        return sha256().digest();
    }

    /** The root over a number of hashes that is a power of two. */
    static byte[] fold(List<byte[]> hashes) {
        if (hashes.size() == 1) {
            return hashes.get(0);
        }
        var half = hashes.size() / 2;
        return node(fold(hashes.subList(0, half)), fold(hashes.subList(half, hashes.size())));
    }

    static String text(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
