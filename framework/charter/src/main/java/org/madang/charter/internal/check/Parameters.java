package org.madang.charter.internal.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The parameters a pack sets for its city: top-level names, each with a value. */
final class Parameters {

    private static final Pattern NAME = Pattern.compile("([A-Za-z_][\\w-]*):\\s*(.*?)\\s*(?:#.*)?");
    private static final Pattern IN_ONE_LINE =
            Pattern.compile("\\{(?:.*,)?\\s*value:\\s*(\"[^\"]*\"|'[^']*'|[^,}]*?)\\s*[,}].*");
    private static final Pattern VALUE = Pattern.compile("\\s+value:\\s*(.*?)\\s*(?:#.*)?");

    private Parameters() {}

    /** Reads what is plain; lists and what else a parameter may be are left out. */
    static Map<String, Object> read(String text) {
        var found = new LinkedHashMap<String, Object>();
        var current = "";
        for (var line : text.split("\\R", -1)) {
            var name = NAME.matcher(line);
            var value = VALUE.matcher(line);
            if (name.matches()) {
                current = name.group(1);
                var whole = IN_ONE_LINE.matcher(name.group(2));
                put(found, current, whole.matches() ? whole.group(1) : name.group(2));
            } else if (value.matches() && !current.isEmpty()) {
                put(found, current, value.group(1));
            }
        }
        return found;
    }

    /** The names of all, of whatever type. */
    static Set<String> names(String text) {
        var found = new LinkedHashSet<String>();
        for (var line : text.split("\\R", -1)) {
            var name = NAME.matcher(line);
            if (name.matches()) {
                found.add(name.group(1));
            }
        }
        return found;
    }

    private static void put(Map<String, Object> found, String name, String written) {
        var text = written.length() > 1
                        && "\"'".indexOf(written.charAt(0)) >= 0
                        && written.charAt(0) == written.charAt(written.length() - 1)
                ? written.substring(1, written.length() - 1)
                : written;
        var quoted = text.length() < written.length();
        if ((text.isEmpty() && !quoted) || text.startsWith("[") || text.startsWith("{")) {
            return;
        }
        if (text.equals("true") || text.equals("false")) {
            found.put(name, Boolean.valueOf(text));
        } else {
            found.put(name, text.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(text) : text);
        }
    }
}
