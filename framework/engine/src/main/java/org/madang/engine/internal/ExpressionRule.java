package org.madang.engine.internal;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.FunctionNode;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/** Expressions call listed functions and no method of anything: what would fail when a case comes by is refused before. */
final class ExpressionRule implements PackRule {

    private static final Set<String> ONLY_READ = Set.of("documentation", "text");

    private final Set<String> functions =
            new TreeSet<>(ExpressionFunctions.all().keySet());
    /** Without the methods of objects. */
    private final Builder language = new Builder();

    ExpressionRule() {
        functions.addAll(SafeExpressions.FUNCTIONS);
    }

    @Override
    public Stream<Finding> check(PackModels models) {
        return models.inBpmn(file -> file.elements().stream().flatMap(element -> check(file, element)));
    }

    private Stream<Finding> check(XmlFile file, XmlElement element) {
        var text = ONLY_READ.contains(element.name()) ? Stream.<String>empty() : Stream.of(element.text());
        return Stream.concat(text, element.said())
                .filter(said -> said.contains("${") || said.contains("#{"))
                .flatMap(said -> check(file, element, said));
    }

    private Stream<Finding> check(XmlFile file, XmlElement element, String said) {
        try {
            return StreamSupport.stream(language.build(said).getFunctionNodes().spliterator(), false)
                    .map(FunctionNode::getName)
                    .filter(name -> !functions.contains(name))
                    .map(name -> file.error(
                            element,
                            "the expression '%s' calls '%s', which nothing offers".formatted(said, name),
                            "call one of %s".formatted(functions)));
        } catch (TreeBuilderException crooked) {
            return Stream.of(file.error(
                    element,
                    "the expression '%s' is not well formed, or calls a method".formatted(said),
                    "name variables, and call none but the functions %s".formatted(functions)));
        }
    }
}
