package org.madang.register.internal;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes plain values as RFC 8785 wants JSON; numbers are whole, so that every reader sees the same. */
final class CanonicalJson {

    private static final long GREATEST = (1L << 53) - 1;

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    static String write(Map<String, ?> values) {
        var json = new CanonicalJson();
        json.add(values);
        return json.out.toString();
    }

    /** One text. */
    static String text(String value) {
        var json = new CanonicalJson();
        json.addText(value);
        return json.out.toString();
    }

    private void add(Object value) {
        if (value instanceof Map<?, ?> map) {
            addMap(map);
        } else if (value instanceof List<?> list) {
            addList(list);
        } else if (value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Integer || value instanceof Long) {
            addNumber(((Number) value).longValue());
        } else {
            addText(value.toString());
        }
    }

    /** The order of RFC 8785 is that of Java: by UTF-16 code units. */
    private void addMap(Map<?, ?> map) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((name, value) -> sorted.put(name.toString(), value));
        out.append('{');
        for (var entries = sorted.entrySet().iterator(); entries.hasNext(); ) {
            var entry = entries.next();
            addText(entry.getKey());
            out.append(':');
            add(entry.getValue());
            comma(entries);
        }
        out.append('}');
    }

    private void addList(List<?> list) {
        out.append('[');
        for (var items = list.iterator(); items.hasNext(); ) {
            add(items.next());
            comma(items);
        }
        out.append(']');
    }

    private void comma(Iterator<?> more) {
        if (more.hasNext()) {
            out.append(',');
        }
    }

    private void addNumber(long number) {
        if (Math.abs(number) > GREATEST) {
            throw new IllegalArgumentException("%d is too large for JSON; write it as text".formatted(number));
        }
        out.append(number);
    }

    private void addText(String text) {
        out.append('"');
        text.codePoints().forEach(this::addCharacter);
        out.append('"');
    }

    private void addCharacter(int character) {
        switch (character) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> addPlain(character);
        }
    }

    /** Half of a surrogate pair can not be written in UTF-8. */
    private void addPlain(int character) {
        if (character < ' ') {
            out.append("\\u%04x".formatted(character));
        } else if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
            out.append('\ufffd');
        } else {
            out.appendCodePoint(character);
        }
    }
}
