package org.madang.charter.internal.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.madang.charter.internal.model.Data;
import org.w3c.dom.Element;

/** Reads what an activity takes in and gives out. */
final class DataReader {

    private DataReader() {}

    static Data read(Element element) {
        if (Tree.child(element, "extensionElements").isEmpty()) {
            var due = Tree.engine(element, "dueDate");
            return due.isEmpty() ? Data.NONE : new Data(Map.of(), Map.of(), Map.of(), List.of(), List.of(), due);
        }
        return new Data(
                parameters(element, "inputParameter"),
                parameters(element, "outputParameter"),
                fields(element),
                shown(element),
                returns(element),
                Tree.engine(element, "dueDate"));
    }

    private static Map<String, String> parameters(Element element, String kind) {
        var found = new HashMap<String, String>();
        Tree.extensions(element, "inputOutput")
                .flatMap(Tree::children)
                .filter(child -> Tree.isEngine(child) && child.getLocalName().equals(kind))
                .forEach(child -> found.put(
                        child.getAttribute("name"), child.getTextContent().strip()));
        return found;
    }

    private static Map<String, Boolean> fields(Element element) {
        var found = new HashMap<String, Boolean>();
        formFields(element)
                .filter(field -> !isOnlyShown(field))
                .forEach(field -> found.put(field.getAttribute("id"), isRequired(field)));
        return found;
    }

    private static List<String> shown(Element element) {
        return formFields(element)
                .filter(DataReader::isOnlyShown)
                .map(field -> field.getAttribute("id"))
                .toList();
    }

    private static Stream<Element> formFields(Element element) {
        return Tree.extensions(element, "formData")
                .flatMap(Tree::children)
                .filter(child -> Tree.isEngine(child) && child.getLocalName().equals("formField"));
    }

    private static boolean isRequired(Element field) {
        return isConstrained(field, "required");
    }

    /** Whether a field may be read only; a value it begins with is written all the same. */
    private static boolean isOnlyShown(Element field) {
        return isConstrained(field, "readonly") && !field.hasAttribute("defaultValue");
    }

    private static boolean isConstrained(Element field, String name) {
        return Tree.children(field)
                .flatMap(Tree::children)
                .anyMatch(constraint -> constraint.getAttribute("name").equals(name)
                        && !constraint.getAttribute("config").equals("false"));
    }

    private static List<String> returns(Element element) {
        var found = new ArrayList<String>();
        Tree.extensions(element, "out")
                .forEach(out ->
                        found.add(out.getAttribute("variables").equals("all") ? "*" : out.getAttribute("target")));
        return found;
    }
}
