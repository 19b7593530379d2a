package org.madang.web.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes a form apart that was sent as {@code multipart/form-data} (RFC 7578). */
final class Multipart {

    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)multipart/form-data\\s*;.*boundary=\"?([^\";,\\s]{1,70})\"?.*");
    private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)[; ]filename=\"([^\"]*)\"");
    private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_PARTS = 600;

    private final byte[] body;
    private final byte[] boundary;

    private Multipart(byte[] body, String boundary) {
        this.body = body;
        this.boundary = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A part of a form. */
    static final class Part {

        private final String name;
        private final Optional<String> file;
        private final byte[] content;

        private Part(String name, Optional<String> file, byte[] content) {
            this.name = name;
            this.file = file;
            this.content = content;
        }

        String name() {
            return name;
        }

        /** The name of the file it is, if it is one. */
        Optional<String> file() {
            return file;
        }

        byte[] content() {
            return content.clone();
        }

        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    /** @throws Refusal 415 when it is no such form, 400 when it is broken */
    static List<Part> parse(String contentType, byte[] body) {
        var type = BOUNDARY.matcher(contentType);
        if (!type.matches()) {
            throw Refusal.of(415, "Send a form, with 'Content-Type: multipart/form-data; boundary=…'");
        }
        return new Multipart(withLineBefore(body), type.group(1)).parts();
    }

    /** The first boundary begins the body; the others begin a line. */
    private static byte[] withLineBefore(byte[] body) {
        var all = new byte[body.length + 2];
        all[0] = '\r';
        all[1] = '\n';
        System.arraycopy(body, 0, all, 2, body.length);
        return all;
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        var at = find(boundary, 0);
        while (at >= 0 && !isLast(at)) {
            var start = at + boundary.length;
            var end = find(boundary, start);
            if (end < 0 || parts.size() == MOST_PARTS) {
                throw broken();
            }
            parts.add(part(start, end));
            at = end;
        }
        if (at < 0) {
            throw broken();
        }
        return parts;
    }

    private boolean isLast(int at) {
        var after = at + boundary.length;
        return after + 1 < body.length && body[after] == '-' && body[after + 1] == '-';
    }

    private Part part(int start, int end) {
        var blank = find(BLANK_LINE, start);
        if (blank < 0 || blank > end) {
            throw broken();
        }
        var head = disposition(new String(body, start, blank - start, StandardCharsets.UTF_8));
        var name = NAME.matcher(head);
        if (!name.find()) {
            throw broken();
        }
        var file = FILE.matcher(head);
        var content = Arrays.copyOfRange(body, Math.min(end, blank + BLANK_LINE.length), end);
        return new Part(name.group(1), file.find() ? Optional.of(file.group(1)) : Optional.empty(), content);
    }

    private static String disposition(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-disposition:"))
                .findFirst()
                .orElseThrow(Multipart::broken);
    }

    private int find(byte[] wanted, int from) {
        for (var at = from; at <= body.length - wanted.length; at++) {
            if (Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    private static Refusal broken() {
        return Refusal.badInput("body", "is no whole form; send each part with its name and close the form");
    }
}
