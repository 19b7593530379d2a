package org.madang.charter.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.madang.charter.internal.data.Formula;
import org.madang.charter.internal.data.Unknown;

/** Takes a text apart that says one thing or another: {@code ${kind == 'forum' ? 'P6W' : 'P4W'}}. */
final class Choices {

    private static final Pattern EXPRESSION = Pattern.compile("(?s)[$#]\\{([^{}]*)}");
    private static final Pattern CHOICE =
            Pattern.compile("(?s)([^?]+)\\?\\s*('[^']*'|\"[^\"]*\"|[\\w.]+)\\s*:\\s*(.+)");
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'|\"([^\"]*)\"");

    private Choices() {}

    /** What it can say in these cases: texts without quotes, and expressions; the text itself if it leaves no choice. */
    static List<String> of(String text, Map<String, Object> cases) {
        var expression = EXPRESSION.matcher(text.strip());
        if (!expression.matches()) {
            return List.of(text);
        }
        var found = new ArrayList<String>();
        collect(expression.group(1).strip(), cases, found);
        return found.size() == 1 && found.get(0).startsWith("${") ? List.of(text) : found;
    }

    private static void collect(String text, Map<String, Object> cases, List<String> found) {
        var choice = CHOICE.matcher(text);
        if (!choice.matches()) {
            found.add(said(text));
            return;
        }
        var holds = Formula.parse("${" + choice.group(1) + "}").value(name -> cases.getOrDefault(name, Unknown.VALUE));
        if (!Boolean.FALSE.equals(holds)) {
            found.add(said(choice.group(2)));
        }
        if (!Boolean.TRUE.equals(holds)) {
            collect(choice.group(3).strip(), cases, found);
        }
    }

    private static String said(String text) {
        var literal = LITERAL.matcher(text);
        if (!literal.matches()) {
            return "${" + text + "}";
        }
        return literal.group(1) == null ? literal.group(2) : literal.group(1);
    }
}
