package org.madang.charter.internal.report;

/** Text inside XML or HTML, whoever wrote it. */
public final class Markup {

    private Markup() {}

    /** The text with what means something escaped, and what XML 1.0 does not allow replaced. */
    public static String text(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> append(out, letter));
        return out.toString();
    }

    private static void append(StringBuilder out, int letter) {
        switch (letter) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(isAllowed(letter) ? letter : 0xFFFD);
        }
    }

    /** XML 1.0, section 2.2; without the surrogates that stand alone. */
    private static boolean isAllowed(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || (letter >= ' ' && letter < 0xD800)
                || (letter >= 0xE000 && letter < 0xFFFE)
                || letter > 0xFFFF;
    }
}
