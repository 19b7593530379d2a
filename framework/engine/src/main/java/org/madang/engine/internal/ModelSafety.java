package org.madang.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** Refuses a model that would run code of its own: scripts, Java classes, beans, shell commands, mail. */
final class ModelSafety {

    private static final String BY_STEP = "work is done by steps: type 'external', the step's name as topic";

    /** Attributes that name code, and what to do instead. */
    private static final Map<String, String> CODE = Map.of(
            "class", BY_STEP,
            "delegateExpression", BY_STEP,
            "variableMappingClass", "use camunda:in and camunda:out",
            "variableMappingDelegateExpression", "use camunda:in and camunda:out",
            "formHandlerClass", "name a form by camunda:formKey",
            "resource", "scripts are off; use an expression or FEEL");

    private static final Set<String> ELEMENTS = Set.of("script", "scriptTask", "connector");

    private ModelSafety() {}

    /** Throws one exception that lists everything found. */
    static void check(String model, Element root) {
        var findings = new ArrayList<String>();
        walk(root, "the model", findings);
        if (!findings.isEmpty()) {
            throw new PlatformException(
                    Problem.PACK, "'%s' can not be deployed: %s".formatted(model, String.join("; ", findings)));
        }
    }

    private static void walk(Element element, String owner, List<String> findings) {
        var id = element.attribute("id");
        var inside = id == null ? owner : "'%s'".formatted(id);
        checkElement(element, inside, findings);
        element.attributes().forEach(key -> checkAttribute(element, key, inside, findings));
        element.elements().forEach(child -> walk(child, inside, findings));
    }

    private static void checkElement(Element element, String owner, List<String> findings) {
        var tag = element.getTagName();
        if (ELEMENTS.contains(tag)) {
            findings.add(found(element, owner, "has a <%s>; ".formatted(tag) + BY_STEP));
        }
        if (tag.equals("constraint") && "validator".equals(element.attribute("name"))) {
            findings.add(found(element, owner, "has a form validator of its own; check the values in a step"));
        }
    }

    private static void checkAttribute(Element element, String key, String owner, List<String> findings) {
        var name = key.substring(key.lastIndexOf(':') + 1);
        var value = String.valueOf(element.attribute(key));
        if (isCamunda(key) || isCamunda(element.getUri())) {
            checkCode(element, name, owner, findings);
            checkType(element, name, value, owner, findings);
        }
        if (isScript(name, value)) {
            findings.add(found(element, owner, "is written in '%s'; use an expression or FEEL".formatted(value)));
        }
    }

    private static void checkCode(Element element, String name, String owner, List<String> findings) {
        var mend = CODE.get(name);
        if (mend != null) {
            findings.add(found(element, owner, "has camunda:%s; ".formatted(name) + mend));
        }
    }

    private static void checkType(Element element, String name, String value, String owner, List<String> findings) {
        var isTask =
                element.getTagName().endsWith("Task") || element.getTagName().endsWith("EventDefinition");
        if (isTask && name.equals("type") && !value.equals("external")) {
            findings.add(found(element, owner, "is of type '%s'; ".formatted(value) + BY_STEP));
        }
    }

    private static boolean isScript(String attribute, String value) {
        return (attribute.equals("language") || attribute.equals("scriptFormat"))
                && !value.toLowerCase(Locale.ROOT).equals("feel");
    }

    private static boolean isCamunda(String name) {
        return name.startsWith("http://camunda.org/") || name.startsWith("http://activiti.org/");
    }

    private static String found(Element element, String owner, String what) {
        return "%s (line %d) %s".formatted(owner, element.getLine(), what);
    }
}
