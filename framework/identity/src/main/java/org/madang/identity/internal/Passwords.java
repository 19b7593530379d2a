package org.madang.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.madang.identity.NewAccount;

/** Hashes and checks passwords: Argon2id, kept as a PHC string. At most so many at once as there are processors. */
final class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 1000;
    private static final int SALT = 16;

    private final Secrets secrets;
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    Passwords(Secrets secrets) {
        this.secrets = secrets;
    }

    /** The hash of a password that is good enough. */
    String hash(String password, String login) {
        requireStrong(password, login);
        var salt = secrets.bytes(SALT);
        return PhcString.ofNow(salt, digest(PhcString.ofNow(salt, new byte[0]), password))
                .toString();
    }

    /** The hash of the password a new account brings. */
    Optional<String> hash(NewAccount account) {
        return account.password().map(password -> hash(password, account.login()));
    }

    /** Whether the password is right; takes as long when there is none to compare with. */
    boolean matches(Optional<String> kept, String password) {
        var phc = kept.map(PhcString::parse).orElseGet(PhcString::ofNobody);
        var same = MessageDigest.isEqual(phc.digest(), digest(phc, password));
        return same && kept.isPresent();
    }

    private static void requireStrong(String password, String login) {
        if (password.length() < SHORTEST || password.length() > LONGEST || password.equalsIgnoreCase(login)) {
            throw Failures.badInput("A password has at least %s letters and is not the login; a sentence does well"
                    .formatted(SHORTEST));
        }
    }

    private byte[] digest(PhcString phc, String password) {
        var typed = Normalizer.normalize(password, Normalizer.Form.NFKC);
        processors.acquireUninterruptibly();
        try {
            return Argon2.digest(phc, typed.getBytes(StandardCharsets.UTF_8));
        } finally {
            processors.release();
        }
    }

    /** Base 64 as PHC strings have it. */
    static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
