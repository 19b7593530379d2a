package org.madang.register.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;

/** Asks a time stamping service as RFC 3161 says. Whoever relies on a stamp verifies it with {@code openssl ts}. */
final class StampClient {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SHA256 = "300d06096086480165030402010500";
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 2;
    private static final int OCTETS = 4;
    private static final String VERSION = "020101";
    private static final String WITH_CERTIFICATE = "0101ff";
    private static final int NONCE = 8;

    private final URI service;
    private final SecureRandom random = new SecureRandom();

    StampClient(URI service) {
        this.service = service;
    }

    /** The answer of the service, which holds its token. */
    byte[] stamp(byte[] document) {
        var hash = Hashes.sha256().digest(document);
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        nonce[0] = (byte) ((nonce[0] & 0x3f) | 0x40);
        var answer = post(request(hash, nonce));
        if (!isGranted(answer) || !holds(answer, hash) || !holds(answer, nonce)) {
            throw new IllegalStateException("'%s' did not stamp the checkpoint".formatted(service));
        }
        return answer;
    }

    private static byte[] request(byte[] hash, byte[] nonce) {
        var hex = HexFormat.of();
        var imprint = element(SEQUENCE, hex.parseHex(SHA256), element(OCTETS, hash));
        return element(
                SEQUENCE, hex.parseHex(VERSION), imprint, element(INTEGER, nonce), hex.parseHex(WITH_CERTIFICATE));
    }

    private static byte[] element(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (var part : parts) {
            content.writeBytes(part);
        }
        var element = new ByteArrayOutputStream();
        element.write(tag);
        element.write(content.size());
        element.writeBytes(content.toByteArray());
        return element.toByteArray();
    }

    /** Status 0 (granted) or 1 (granted with changes) at the start of the answer. */
    private static boolean isGranted(byte[] answer) {
        var inner = 2 + (answer.length > 1 && answer[1] < 0 ? answer[1] & 0x7f : 0);
        return answer.length > inner + 4
                && answer[inner] == SEQUENCE
                && answer[inner + 2] == INTEGER
                && answer[inner + 3] == 1
                && answer[inner + 4] <= 1;
    }

    private static boolean holds(byte[] answer, byte[] part) {
        return HexFormat.of().formatHex(answer).contains(HexFormat.of().formatHex(part));
    }

    private byte[] post(byte[] request) {
        var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(service)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/timestamp-query")
                            .POST(BodyPublishers.ofByteArray(request))
                            .build(),
                    BodyHandlers.ofByteArray());
            return answer.body();
        } catch (IOException unreachable) {
            throw new UncheckedIOException("'%s' can not be reached".formatted(service), unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while '%s' was asked".formatted(service), interrupted);
        }
    }
}
