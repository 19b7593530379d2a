package org.madang.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What somebody keeps to check, without an account, that what they said is in the public record. The record has nothing
 * but {@code SHA-256(salt, text)}.
 *
 * @param contribution names what was said
 * @param salt 16 random bytes in hexadecimal
 */
public record Receipt(String contribution, String salt) {

    private static final Pattern CODE = Pattern.compile("([^.\\s]+)\\.([0-9a-f]{32})");

    public Receipt {
        Texts.required("contribution", contribution);
        Texts.required("salt", salt);
    }

    /**
     * The receipt of this code.
     *
     * @throws PlatformException BAD_INPUT when it is no such code
     */
    public static Receipt parse(String code) {
        var parts = CODE.matcher(code.strip());
        if (!parts.matches()) {
            throw new PlatformException(
                    Problem.BAD_INPUT, "This is no receipt; one is a name, a dot and 32 digits from 0 to f");
        }
        return new Receipt(parts.group(1), parts.group(2));
    }

    /** What is printed on the receipt. */
    public String code() {
        return contribution + "." + salt;
    }

    /** What the public record must have when this is the text. */
    public String commitment(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(salt));
            return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
