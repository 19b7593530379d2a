package org.madang.engine.internal;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.feel.api.FailedParseResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;

/** Every expression of a decision model must be in a language we allow, and in order. */
final class DecisionRule implements PackRule {

    private static final Set<String> EXPRESSIONS = Set.of("inputExpression", "outputEntry", "literalExpression");

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();

    @Override
    public Stream<Finding> check(PackModels models) {
        return models.dmn().stream().flatMap(file -> file.elements().stream().flatMap(element -> check(file, element)));
    }

    private Stream<Finding> check(XmlFile file, XmlElement element) {
        var isCell = element.name().equals("inputEntry");
        if (!isCell && !EXPRESSIONS.contains(element.name())) {
            return Stream.empty();
        }
        if (!Expressions.isKnown(element)) {
            return Stream.of(file.error(
                    element,
                    "an expression in the language '%s' is a script".formatted(Expressions.language(element)),
                    "write it in FEEL"));
        }
        var text = element.child("text").map(XmlElement::text).orElse("");
        return text.isEmpty() || !Expressions.isFeel(element) ? Stream.empty() : syntax(file, element, text);
    }

    private Stream<Finding> syntax(XmlFile file, XmlElement element, String text) {
        var result = parse(element, text);
        return result.isFailure()
                ? Stream.of(file.error(element, "'%s' is not FEEL (%s)".formatted(text, reason(result)), "correct it"))
                : Stream.empty();
    }

    private ParseResult parse(XmlElement element, String text) {
        return element.name().equals("inputEntry") ? feel.parseUnaryTests(text) : feel.parseExpression(text);
    }

    private static String reason(ParseResult result) {
        return result instanceof FailedParseResult failed
                ? failed.failure().message().replaceFirst("(?s)^failed to parse expression '.*': ", "")
                : "";
    }
}
