package org.madang.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes secrets and hashes them. */
final class Secrets {

    private static final int STRONG = 32;
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final String HMAC = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();

    /** 256 random bits for a program to carry. */
    String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(STRONG));
    }

    /** 256 random bits as a key for {@link #hmac}. */
    String key() {
        return HexFormat.of().formatHex(bytes(STRONG));
    }

    /** A code for people to type, five bits a letter, such as {@code 7k2m-9x4q-0w3e}. */
    String code(int groups) {
        return letters(groups * 4).replaceAll("(.{4})(?=.)", "$1-");
    }

    /** A short random id, such as {@code a-7k2m9x4q0w3e5}. */
    String id(String kind) {
        return kind + "-" + letters(13);
    }

    byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** What was typed, as it was meant. */
    static String typed(String code) {
        return code.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String hmac(String key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Compares without telling by its time how much is alike. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String letters(int count) {
        var made = new StringBuilder(count);
        random.ints(count, 0, LETTERS.length()).forEach(letter -> made.append(LETTERS.charAt(letter)));
        return made.toString();
    }
}
