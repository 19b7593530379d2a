package org.madang.charter.internal.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The styles of the page, and the hash by which a content security policy lets them pass. */
final class Stylesheet {

    private static final String PATH = "/org/madang/charter/report/report.css";

    private Stylesheet() {}

    static String read() {
        try (var in = requireNonNull(Stylesheet.class.getResourceAsStream(PATH), PATH)) {
            return new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can not read '%s'".formatted(PATH), unreadable);
        }
    }

    /** Content Security Policy Level 3, section 2.3.1. */
    static String hash(String style) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
