package org.madang.register.internal;

import java.util.Base64;

/**
 * The state of a log.
 *
 * @param origin names the log
 * @param size how many entries it has
 * @param root the hash over all of them
 */
record Checkpoint(String origin, long size, String root) {

    static Checkpoint of(String origin, Frontier frontier) {
        return new Checkpoint(origin, frontier.size(), Hashes.text(frontier.root()));
    }

    /** @throws IllegalArgumentException when the text of a note is no checkpoint */
    static Checkpoint parse(String text) {
        var lines = text.split("\n", -1);
        if (lines.length < 4 || !lines[lines.length - 1].isEmpty() || !lines[1].matches("0|[1-9]\\d{0,17}")) {
            throw new IllegalArgumentException("A checkpoint has lines for origin, size and root");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), lines[2]);
    }

    /** The body of the note. */
    String text() {
        return "%s\n%d\n%s\n".formatted(origin, size, root);
    }

    byte[] rootHash() {
        return Base64.getDecoder().decode(root);
    }
}
