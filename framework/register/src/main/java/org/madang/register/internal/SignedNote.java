package org.madang.register.internal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with signatures under it, as C2SP signed-note has it.
 *
 * @param text what is signed, with its last line break
 * @param signatures the lines under it
 */
record SignedNote(String text, List<Line> signatures) {

    private static final int ID_LENGTH = 4;
    private static final Pattern LINE = Pattern.compile("\u2014 ([^\\s+]+) ([A-Za-z0-9+/=]+)");

    SignedNote {
        signatures = List.copyOf(signatures);
    }

    /**
     * One signature.
     *
     * @param name who made it
     * @param blob the id of the key and the signature, in base64
     */
    record Line(String name, String blob) {

        static Line of(NoteKey key, byte[] signature) {
            var blob = new ByteArrayOutputStream();
            blob.writeBytes(key.id());
            blob.writeBytes(signature);
            return new Line(key.name(), Base64.getEncoder().encodeToString(blob.toByteArray()));
        }

        static Line parse(String written) {
            var parts = LINE.matcher(written);
            if (!parts.matches()) {
                throw new IllegalArgumentException("'%s' is no signature line".formatted(written));
            }
            var line = new Line(parts.group(1), parts.group(2));
            var bytes = line.bytes();
            if (bytes.length <= ID_LENGTH
                    || !Base64.getEncoder().encodeToString(bytes).equals(line.blob)) {
                throw new IllegalArgumentException("'%s' is a damaged signature line".formatted(written));
            }
            return line;
        }

        boolean claims(NoteKey key) {
            return key.name().equals(name) && Arrays.equals(key.id(), Arrays.copyOf(bytes(), ID_LENGTH));
        }

        byte[] signature() {
            var bytes = bytes();
            return Arrays.copyOfRange(bytes, ID_LENGTH, bytes.length);
        }

        private byte[] bytes() {
            return Base64.getDecoder().decode(blob);
        }

        @Override
        public String toString() {
            return "\u2014 " + name + " " + blob;
        }
    }

    /** @throws IllegalArgumentException when this is no note with at least one signature */
    static SignedNote parse(String written) {
        var end = written.lastIndexOf("\n\n");
        if (end < 0 || !written.endsWith("\n") || end + 2 == written.length()) {
            throw new IllegalArgumentException("A signed note ends with an empty line and signatures");
        }
        var lines = written.substring(end + 2, written.length() - 1).split("\n", -1);
        return new SignedNote(
                written.substring(0, end + 1),
                Arrays.stream(lines).map(Line::parse).toList());
    }

    static SignedNote sign(String text, List<NoteSigner> signers) {
        return new SignedNote(
                text,
                signers.stream()
                        .map(signer -> Line.of(signer.key(), signer.sign(text)))
                        .toList());
    }

    /** Whether one of the keys signed this, and no line claims so wrongly. */
    boolean isSignedBy(List<NoteKey> keys) {
        var claimed = signatures.stream()
                .flatMap(line -> keys.stream().filter(line::claims).map(key -> key.hasSigned(text, line.signature())))
                .toList();
        return !claimed.isEmpty() && !claimed.contains(false);
    }

    /** The same text with more lines under it; a key signs once. */
    SignedNote with(List<Line> more) {
        var known = new ArrayList<>(signatures);
        more.stream()
                .filter(line -> known.stream().noneMatch(have -> have.toString().equals(line.toString())))
                .forEach(known::add);
        return new SignedNote(text, known);
    }

    @Override
    public String toString() {
        return signatures.stream().map(line -> line + "\n").collect(Collectors.joining("", text + "\n", ""));
    }
}
