package org.madang.charter.internal.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madang.charter.internal.data.FormulaLexer.Token;

/** Reads an expression. */
final class FormulaParser {

    private static final Set<String> COMPARE = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final List<Token> tokens;
    private final Set<String> names = new LinkedHashSet<>();
    private int at;

    private FormulaParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Formula parse(String written) {
        var text = written.strip();
        if (text.startsWith("=")) {
            text = text.substring(1);
        } else if (text.matches("(?s)[$#]\\{[^{}]*}")) {
            text = text.substring(2, text.length() - 1);
        } else if (text.contains("${") || text.contains("#{")) {
            return new Parsed(scope -> Unknown.VALUE, Set.of());
        }
        return text.isBlank() ? new Parsed(scope -> Unknown.VALUE, Set.of()) : plain(text);
    }

    private static Formula plain(String text) {
        try {
            var parser = new FormulaParser(FormulaLexer.tokens(text));
            var node = parser.choice();
            if (parser.at < parser.tokens.size()) {
                throw new IllegalArgumentException("More than one expression");
            }
            return new Parsed(node, Set.copyOf(parser.names));
        } catch (IllegalArgumentException unreadable) {
            return new Parsed(scope -> Unknown.VALUE, Set.of());
        }
    }

    @FunctionalInterface
    private interface Node {
        @Nullable
        Object value(Scope scope);
    }

    private record Parsed(Node node, Set<String> names) implements Formula {

        @Override
        public @Nullable Object value(Scope scope) {
            return node.value(scope);
        }
    }

    private boolean accept(String sign) {
        var found = at < tokens.size() && tokens.get(at).is(sign);
        at += found ? 1 : 0;
        return found;
    }

    private boolean word(String word) {
        var found = at < tokens.size() && tokens.get(at).isWord(word);
        at += found ? 1 : 0;
        return found;
    }

    private void expect(boolean found) {
        if (!found) {
            throw new IllegalArgumentException("Something is missing");
        }
    }

    private Node choice() {
        if (word("if")) {
            var test = choice();
            expect(word("then"));
            var yes = choice();
            expect(word("else"));
            return choose(test, yes, choice());
        }
        var test = or();
        if (!accept("?")) {
            return test;
        }
        var yes = choice();
        expect(accept(":"));
        return choose(test, yes, choice());
    }

    private static Node choose(Node test, Node yes, Node no) {
        return scope -> {
            var answer = test.value(scope);
            if (Unknown.is(answer)) {
                return Unknown.VALUE;
            }
            return Boolean.TRUE.equals(answer) ? yes.value(scope) : no.value(scope);
        };
    }

    private Node or() {
        var left = and();
        while (accept("||")) {
            left = logic(left, and(), true);
        }
        return left;
    }

    private Node and() {
        var left = not();
        while (accept("&&")) {
            left = logic(left, not(), false);
        }
        return left;
    }

    /** One side may decide although the other is unknown. */
    private static Node logic(Node left, Node right, boolean decides) {
        return scope -> {
            var a = left.value(scope);
            var b = right.value(scope);
            if (Boolean.valueOf(decides).equals(a) || Boolean.valueOf(decides).equals(b)) {
                return decides;
            }
            return Unknown.is(a) || Unknown.is(b) ? Unknown.VALUE : (Object) !decides;
        };
    }

    private Node not() {
        if (accept("!") || word("not")) {
            var inner = not();
            return scope -> {
                var value = inner.value(scope);
                return Unknown.is(value) ? Unknown.VALUE : (Object) !Boolean.TRUE.equals(value);
            };
        }
        if (word("empty")) {
            var inner = not();
            return scope -> {
                var value = inner.value(scope);
                return Unknown.is(value) ? Unknown.VALUE : (Object) (value == null || value.equals(""));
            };
        }
        return comparison();
    }

    private Node comparison() {
        var left = sum();
        if (at < tokens.size()
                && tokens.get(at).kind() == 's'
                && COMPARE.contains(tokens.get(at).text())) {
            var sign = tokens.get(at++).text();
            var right = sum();
            return scope -> Values.compare(sign, left.value(scope), right.value(scope));
        }
        return left;
    }

    private Node sum() {
        var left = product();
        while (at < tokens.size() && (tokens.get(at).is("+") || tokens.get(at).is("-"))) {
            left = calculation(tokens.get(at++).text(), left, product());
        }
        return left;
    }

    private Node product() {
        var left = sign();
        while (at < tokens.size()
                && (tokens.get(at).is("*")
                        || tokens.get(at).is("/")
                        || tokens.get(at).is("%"))) {
            left = calculation(tokens.get(at++).text(), left, sign());
        }
        return left;
    }

    private static Node calculation(String sign, Node left, Node right) {
        return scope -> Values.calculate(sign, left.value(scope), right.value(scope));
    }

    private Node sign() {
        if (accept("-")) {
            return calculation("-", scope -> BigDecimal.ZERO, sign());
        }
        return postfix(primary());
    }

    private Node postfix(Node start) {
        var node = start;
        while (accept(".")) {
            expect(at < tokens.size() && tokens.get(at).kind() == 'n');
            var name = tokens.get(at++).text();
            var of = node;
            node = accept("(") ? method(of, name) : scope -> Values.member(of.value(scope), name);
        }
        return node;
    }

    private Node method(Node of, String name) {
        var arguments = arguments();
        return scope -> {
            var values = new ArrayList<@Nullable Object>();
            values.add(of.value(scope));
            arguments.forEach(argument -> values.add(argument.value(scope)));
            return arguments.isEmpty()
                    ? Values.call(name, values)
                    : Values.call(name, values.subList(1, values.size()));
        };
    }

    private List<Node> arguments() {
        var arguments = new ArrayList<Node>();
        if (accept(")")) {
            return arguments;
        }
        do {
            arguments.add(choice());
        } while (accept(","));
        expect(accept(")"));
        return arguments;
    }

    private Node primary() {
        expect(at < tokens.size());
        var token = tokens.get(at++);
        return switch (token.kind()) {
            case 'd' -> constant(new BigDecimal(token.text()));
            case 't' -> constant(token.text());
            case 'n' -> name(token.text());
            default -> group(token);
        };
    }

    private static Node constant(Object value) {
        return scope -> value;
    }

    private Node name(String name) {
        if (accept("(")) {
            var arguments = arguments();
            return scope -> {
                var values = new ArrayList<@Nullable Object>();
                arguments.forEach(argument -> values.add(argument.value(scope)));
                return Values.call(name, values);
            };
        }
        return switch (name) {
            case "true" -> constant(true);
            case "false" -> constant(false);
            case "null" -> scope -> null;
            default -> {
                names.add(name);
                yield scope -> scope.value(name);
            }
        };
    }

    private Node group(Token token) {
        if (token.is("[")) {
            var items = new ArrayList<Node>();
            while (!accept("]")) {
                items.add(choice());
                accept(",");
            }
            return scope -> items.stream().map(item -> item.value(scope)).toList();
        }
        expect(token.is("("));
        var inner = choice();
        expect(accept(")"));
        return inner;
    }
}
