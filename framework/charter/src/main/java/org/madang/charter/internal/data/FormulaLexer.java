package org.madang.charter.internal.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Cuts an expression into tokens. */
final class FormulaLexer {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s+|(?<number>\\d+(?:\\.\\d+)?(?![.\\d]))|(?<text>\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*')"
                    + "|(?<name>[\\p{L}_$][\\p{L}\\p{N}_]*)|(?<sign>&&|\\|\\||==|!=|<>|<=|>=|\\.\\.|[-+*/%<>=!?:().,\\[\\]])");
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("and", "&&"),
            Map.entry("or", "||"),
            Map.entry("eq", "=="),
            Map.entry("=", "=="),
            Map.entry("ne", "!="),
            Map.entry("<>", "!="),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("le", "<="),
            Map.entry("ge", ">="),
            Map.entry("div", "/"),
            Map.entry("mod", "%"));

    private FormulaLexer() {}

    /** One token; a kind of its own for texts, names and numbers. */
    record Token(char kind, String text) {

        boolean is(String sign) {
            return kind == 's' && text.equals(sign);
        }

        boolean isWord(String word) {
            return kind == 'n' && text.equals(word);
        }
    }

    static List<Token> tokens(String text) {
        var joined = text.replace("distinct values(", "distinct_values(")
                .replace("date and time(", "date_and_time(")
                .replace("string length(", "string_length(");
        var matcher = TOKEN.matcher(joined);
        var tokens = new ArrayList<Token>();
        int at = 0;
        while (at < joined.length()) {
            if (!matcher.region(at, joined.length()).lookingAt()) {
                throw new IllegalArgumentException("'%s' can not be read at %d".formatted(text, at));
            }
            at = matcher.end();
            if (matcher.group("number") != null) {
                tokens.add(new Token('d', matcher.group()));
            } else if (matcher.group("text") != null) {
                tokens.add(new Token(
                        't', matcher.group().substring(1, matcher.group().length() - 1)));
            } else if (matcher.group("name") != null) {
                tokens.add(word(matcher.group()));
            } else if (matcher.group("sign") != null) {
                tokens.add(new Token('s', WORDS.getOrDefault(matcher.group(), matcher.group())));
            }
        }
        return tokens;
    }

    private static Token word(String word) {
        var sign = WORDS.get(word.toLowerCase(Locale.ROOT));
        return sign == null ? new Token('n', word) : new Token('s', sign);
    }
}
