package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON that a stranger wrote; numbers stay text. */
final class Json {

    private static final int DEEPEST = 200;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /** Maps, lists, texts and yes or no; "null" is an empty text. An {@link IllegalArgumentException} says where it stops. */
    static Object read(String text) {
        var json = new Json(text.replace("\uFEFF", ""));
        var value = json.value(0);
        json.space();
        if (json.at < json.text.length()) {
            throw json.wrong();
        }
        return value;
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("Not readable as JSON at character " + (at + 1));
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private char peek() {
        space();
        if (at >= text.length()) {
            throw wrong();
        }
        return text.charAt(at);
    }

    private boolean accept(char sign) {
        var found = peek() == sign;
        at += found ? 1 : 0;
        return found;
    }

    private void expect(char sign) {
        if (!accept(sign)) {
            throw wrong();
        }
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw wrong();
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> list(depth);
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, Object> object(int depth) {
        var map = new LinkedHashMap<String, Object>();
        expect('{');
        if (accept('}')) {
            return map;
        }
        do {
            peek();
            var key = string();
            expect(':');
            map.put(key, value(depth + 1));
        } while (accept(','));
        expect('}');
        return map;
    }

    private List<Object> list(int depth) {
        var list = new ArrayList<Object>();
        expect('[');
        if (accept(']')) {
            return list;
        }
        do {
            list.add(value(depth + 1));
        } while (accept(','));
        expect(']');
        return list;
    }

    private String string() {
        expect('"');
        var out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char letter = text.charAt(at++);
            out.append(letter == '\\' ? escaped() : letter);
        }
        expect('"');
        return out.toString();
    }

    private char escaped() {
        if (at >= text.length()) {
            throw wrong();
        }
        char letter = text.charAt(at++);
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> letter;
        };
    }

    private char unicode() {
        if (at + 4 > text.length()) {
            throw wrong();
        }
        var code = text.substring(at, at + 4);
        at += 4;
        try {
            return (char) Integer.parseInt(code, 16);
        } catch (NumberFormatException none) {
            throw new IllegalArgumentException("Not readable as JSON at character " + at, none);
        }
    }

    private Object word() {
        int begin = at;
        while (at < text.length()
                && ("+-.".indexOf(text.charAt(at)) >= 0 || Character.isLetterOrDigit(text.charAt(at)))) {
            at++;
        }
        var word = text.substring(begin, at);
        if (word.isEmpty()) {
            throw wrong();
        }
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> "";
            default -> word;
        };
    }
}
