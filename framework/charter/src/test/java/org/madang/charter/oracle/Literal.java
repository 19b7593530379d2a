package org.madang.charter.oracle;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A condition that compares one name with one value, read without the checker's own reader. */
record Literal(boolean not, String sign, String text, int number) {

    private static final Pattern FORM = Pattern.compile("\\$\\{(!?)\\w+(?: (==|!=|>=|<=|>|<) (?:'(\\w+)'|(\\d+)))?}");
    private static final List<Object> TEXTS = List.of("a", "b", "neither");
    private static final List<Object> FLAGS = List.of(true, false);
    private static final List<Object> NUMBERS =
            IntStream.rangeClosed(-1, 7).mapToObj(i -> (Object) (i * 5)).toList();

    /** Empty if the condition asks the oracle. */
    static Optional<Literal> of(String condition) {
        var match = FORM.matcher(condition.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        var number = match.group(4) == null ? 0 : Integer.parseInt(match.group(4));
        return Optional.of(new Literal(
                !match.group(1).isEmpty(),
                match.group(2) == null ? "" : match.group(2),
                match.group(3) == null ? "" : match.group(3),
                number));
    }

    /** A value of each kind that such conditions tell apart. */
    List<Object> values() {
        if (sign.isEmpty()) {
            return FLAGS;
        }
        return text.isEmpty() ? NUMBERS : TEXTS;
    }

    boolean holds(Object value) {
        if (value instanceof Boolean flag) {
            return flag != not;
        }
        var order = value instanceof Integer known ? known.compareTo(number) : value.equals(text) ? 0 : 1;
        return switch (sign) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            default -> order <= 0;
        };
    }
}
