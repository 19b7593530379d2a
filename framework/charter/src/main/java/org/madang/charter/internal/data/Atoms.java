package org.madang.charter.internal.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the values that a condition compares its names with, if it does nothing but compare names with values. */
public final class Atoms {

    private static final Set<String> COMPARE = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> JOIN = Set.of("&&", "||", "!", "(", ")");
    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");
    private static final BigDecimal STEP = new BigDecimal("0.001");

    private final List<FormulaLexer.Token> tokens;
    private final Map<String, Set<Object>> values = new LinkedHashMap<>();

    private Atoms(List<FormulaLexer.Token> tokens) {
        this.tokens = tokens.stream().map(Atoms::sign).toList();
    }

    private static FormulaLexer.Token sign(FormulaLexer.Token token) {
        return token.isWord("not") ? new FormulaLexer.Token('s', "!") : token;
    }

    /** For each name the values it is compared with, true for one that stands alone; empty for a condition that does more. */
    public static Optional<Map<String, Set<Object>>> of(String condition) {
        var text = condition.strip();
        if (text.matches("(?s)[$#]\\{[^{}]*}")) {
            text = text.substring(2, text.length() - 1);
        }
        try {
            var atoms = new Atoms(FormulaLexer.tokens(text.startsWith("=") ? text.substring(1) : text));
            return atoms.read() ? Optional.of(atoms.values) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private boolean read() {
        for (int at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at);
            var fits = token.kind() == 's' ? sign(at) : operand(at);
            if (!fits) {
                return false;
            }
        }
        return !tokens.isEmpty();
    }

    private boolean sign(int at) {
        var sign = tokens.get(at).text();
        if (!COMPARE.contains(sign)) {
            return JOIN.contains(sign);
        }
        return at > 0
                && at + 1 < tokens.size()
                && isOperand(at - 1)
                && isOperand(at + 1)
                && (isName(at - 1) != isName(at + 1));
    }

    private boolean operand(int at) {
        if (!isName(at)) {
            return true;
        }
        if (at + 1 < tokens.size() && (tokens.get(at + 1).is("(") || isOperand(at + 1))) {
            return false;
        }
        var name = tokens.get(at).text();
        var known = values.computeIfAbsent(name, any -> new LinkedHashSet<>());
        int other = compared(at);
        if (other >= tokens.size()) {
            return false;
        }
        known.add(other < 0 ? true : literal(other));
        return true;
    }

    /** Where the value stands that a name is compared with; less than zero if with none. */
    private int compared(int at) {
        if (at + 1 < tokens.size() && COMPARE.contains(tokens.get(at + 1).text())) {
            return at + 2;
        }
        return at > 1 && COMPARE.contains(tokens.get(at - 1).text()) ? at - 2 : -1;
    }

    private boolean isOperand(int at) {
        return tokens.get(at).kind() != 's';
    }

    private boolean isName(int at) {
        return tokens.get(at).kind() == 'n'
                && !CONSTANTS.contains(tokens.get(at).text());
    }

    private Object literal(int at) {
        var token = tokens.get(at);
        return switch (token.kind()) {
            case 'd' -> new BigDecimal(token.text());
            case 't' -> token.text();
            default -> token.text().equals("null") ? Unknown.VALUE : Boolean.valueOf(token.text());
        };
    }

    /** One value of each kind that comparing with these tells apart; empty if they cannot be told apart. */
    public static List<Object> kinds(Set<Object> compared) {
        if (compared.contains(Unknown.VALUE)) {
            return List.of();
        }
        var kinds = new LinkedHashSet<Object>();
        var texts = compared.stream().anyMatch(String.class::isInstance);
        var numbers = compared.stream().anyMatch(BigDecimal.class::isInstance);
        if (texts && numbers) {
            return List.of();
        }
        for (var value : compared) {
            if (value instanceof BigDecimal number) {
                kinds.addAll(List.of(number.subtract(STEP), number, number.add(STEP)));
            } else if (value instanceof Boolean && !texts && !numbers) {
                kinds.addAll(List.of(true, false));
            } else {
                kinds.add(value);
            }
        }
        if (texts) {
            kinds.add("something else");
        }
        return new ArrayList<>(kinds);
    }
}
