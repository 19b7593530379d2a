package org.madang.charter.internal.bpmn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.madang.charter.internal.model.Loop;
import org.madang.charter.internal.model.Work;
import org.w3c.dom.Element;

/** Reads what an activity asks for. */
final class WorkReader {

    private WorkReader() {}

    static Work read(Element element) {
        return new Work(
                list(Tree.engine(element, "candidateGroups")),
                Tree.engine(element, "candidateUsers"),
                Tree.engine(element, "assignee"),
                Tree.engine(element, "formKey").isEmpty()
                        ? Tree.engine(element, "formRef")
                        : Tree.engine(element, "formKey"),
                Tree.engine(element, "topic"),
                element.getAttribute("calledElement"),
                Tree.engine(element, "decisionRef"),
                Tree.engine(element, "resultVariable"),
                DataReader.read(element));
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    static Loop loop(Element element) {
        return Tree.child(element, "multiInstanceLoopCharacteristics")
                .map(WorkReader::many)
                .orElse(Loop.ONCE);
    }

    private static Loop many(Element loop) {
        var style = Tree.flag(loop, "isSequential", false) ? Loop.Style.SEQUENTIAL : Loop.Style.PARALLEL;
        var collection = Tree.engine(loop, "collection");
        return new Loop(
                style,
                Tree.text(loop, "loopCardinality"),
                collection.isEmpty() ? Tree.text(loop, "loopDataInputRef") : collection,
                Tree.text(loop, "completionCondition"));
    }

    static Map<String, String> properties(Element element) {
        var properties = new TreeMap<String, String>();
        Tree.extensions(element, "properties")
                .flatMap(Tree::children)
                .filter(Tree::isEngine)
                .forEach(property -> properties.put(property.getAttribute("name"), property.getAttribute("value")));
        return properties;
    }
}
