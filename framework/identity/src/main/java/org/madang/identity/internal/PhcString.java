package org.madang.identity.internal;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A password's hash with all it takes to check it, such as {@code $argon2id$v=19$m=19456,t=2,p=1$salt$digest}.
 *
 * @param memory in KiB
 * @param passes how often the memory is filled
 * @param lanes how many lanes the memory has
 * @param salt the salt
 * @param digest the hash
 */
@SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest alone
record PhcString(int memory, int passes, int lanes, byte[] salt, byte[] digest) {

    private static final int MEMORY = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final Pattern FORM =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([^$]+)\\$([^$]*)");

    /** With today's parameters. */
    static PhcString ofNow(byte[] salt, byte[] digest) {
        return new PhcString(MEMORY, PASSES, LANES, salt, digest);
    }

    /** Matches no password, and takes as long as any other to say so. */
    static PhcString ofNobody() {
        return ofNow(new byte[Long.BYTES * 2], new byte[0]);
    }

    static PhcString parse(String kept) {
        var parts = FORM.matcher(kept);
        if (!parts.matches()) {
            throw new IllegalStateException("A password hash in the database is no argon2id PHC string");
        }
        return new PhcString(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Base64.getDecoder().decode(parts.group(4)),
                Base64.getDecoder().decode(parts.group(5)));
    }

    @Override
    public String toString() {
        return "$argon2id$v=19$m=%s,t=%s,p=%s$%s$%s"
                .formatted(memory, passes, lanes, Passwords.encode(salt), Passwords.encode(digest));
    }
}
