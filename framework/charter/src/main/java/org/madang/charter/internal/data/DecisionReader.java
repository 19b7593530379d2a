package org.madang.charter.internal.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads the decisions of a DMN document. */
public final class DecisionReader {

    private final String file;

    private DecisionReader(String file) {
        this.file = file;
    }

    /** Reads all decisions. */
    public static List<Decision> read(Document document, String file) {
        var reader = new DecisionReader(file);
        var decisions = new ArrayList<Decision>();
        for (var element : all(document.getDocumentElement(), "decision")) {
            decisions.add(reader.decision(element));
        }
        return decisions;
    }

    private Decision decision(Element element) {
        var requires = new ArrayList<String>();
        for (var needed : all(element, "requiredDecision")) {
            requires.add(needed.getAttribute("href").replaceFirst("^.*#", ""));
        }
        var tables = children(element, "decisionTable");
        var literal = children(element, "literalExpression").stream()
                .findFirst()
                .map(expression -> text(expression, "text"))
                .orElse("");
        var table = tables.isEmpty() ? element : tables.get(0);
        return new Decision(
                element.getAttribute("id"),
                element.getAttribute("name"),
                file,
                policy(table),
                children(table, "input").stream().map(DecisionReader::input).toList(),
                tables.isEmpty()
                        ? children(element, "variable").stream()
                                .map(DecisionReader::output)
                                .toList()
                        : children(table, "output").stream()
                                .map(DecisionReader::output)
                                .toList(),
                children(table, "rule").stream().map(DecisionReader::row).toList(),
                requires,
                literal);
    }

    private static String policy(Element table) {
        var policy = table.getAttribute("hitPolicy").toUpperCase(Locale.ROOT);
        return policy.isEmpty() ? "UNIQUE" : policy;
    }

    private static Decision.Input input(Element input) {
        var expression = children(input, "inputExpression").stream().findFirst();
        var values = new ArrayList<String>();
        children(input, "inputValues").forEach(element -> {
            for (var value : text(element, "text").split(",", -1)) {
                values.add(value.strip().replace("\"", ""));
            }
        });
        var text = expression.map(element -> text(element, "text")).orElse("");
        var label = input.getAttribute("label");
        return new Decision.Input(
                label.isEmpty() ? text : label,
                text,
                expression.map(element -> element.getAttribute("typeRef")).orElse(""),
                values);
    }

    private static Decision.Output output(Element output) {
        return new Decision.Output(output.getAttribute("name"), output.getAttribute("typeRef"));
    }

    private static Decision.Row row(Element rule) {
        return new Decision.Row(
                children(rule, "inputEntry").stream()
                        .map(entry -> text(entry, "text"))
                        .toList(),
                children(rule, "outputEntry").stream()
                        .map(entry -> text(entry, "text"))
                        .toList());
    }

    private static String text(Element element, String child) {
        return children(element, child).stream()
                .findFirst()
                .map(found -> found.getTextContent().strip())
                .orElse("");
    }

    private static List<Element> children(Element element, String name) {
        var found = new ArrayList<Element>();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && name.equals(child.getLocalName())) {
                found.add(child);
            }
        }
        return found;
    }

    private static List<Element> all(Element element, String name) {
        var nodes = element.getElementsByTagNameNS("*", name);
        var found = new ArrayList<Element>();
        for (int index = 0; index < nodes.getLength(); index++) {
            found.add((Element) nodes.item(index));
        }
        return found;
    }
}
