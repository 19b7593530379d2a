package org.madang.charter.internal.report;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes JSON (RFC 8259) of maps, lists, texts, numbers and truth values; lines are indented. */
final class JsonWriter {

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    static String write(Object value) {
        var writer = new JsonWriter();
        writer.value(value, "\n");
        return writer.out.append('\n').toString();
    }

    private void value(Object value, String margin) {
        if (value instanceof Map<?, ?> map) {
            object(map, margin);
        } else if (value instanceof List<?> list) {
            array(list, margin);
        } else if (value instanceof String text) {
            text(text);
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            throw new IllegalArgumentException("This can not be JSON: " + value);
        }
    }

    private void object(Map<?, ?> map, String margin) {
        var entries = map.entrySet().iterator();
        out.append('{');
        while (entries.hasNext()) {
            var entry = entries.next();
            out.append(margin).append("  ");
            text(String.valueOf(entry.getKey()));
            out.append(": ");
            value(entry.getValue(), margin + "  ");
            comma(entries);
        }
        out.append(map.isEmpty() ? "" : margin).append('}');
    }

    private void array(List<?> list, String margin) {
        var values = list.iterator();
        out.append('[');
        while (values.hasNext()) {
            out.append(margin).append("  ");
            value(values.next(), margin + "  ");
            comma(values);
        }
        out.append(list.isEmpty() ? "" : margin).append(']');
    }

    private void comma(Iterator<?> more) {
        out.append(more.hasNext() ? "," : "");
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
    }

    private void character(char letter) {
        if (letter == '"' || letter == '\\') {
            out.append('\\').append(letter);
        } else if (letter == '\n') {
            out.append("\\n");
        } else if (letter < ' ' || letter == '\u2028' || letter == '\u2029' || Character.isSurrogate(letter)) {
            out.append("\\u%04x".formatted((int) letter));
        } else {
            out.append(letter);
        }
    }
}
