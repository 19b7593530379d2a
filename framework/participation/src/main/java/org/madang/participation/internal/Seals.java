package org.madang.participation.internal;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.madang.api.Receipt;

/** Makes commitments to content that may have to be erased. */
final class Seals {

    private static final int SALT = 16;

    private final SecureRandom random = new SecureRandom();

    /** A seal of its own; nobody can tell the content from the commitment. */
    Receipt fresh(String sealed) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        return new Receipt(sealed, HexFormat.of().formatHex(salt));
    }
}
