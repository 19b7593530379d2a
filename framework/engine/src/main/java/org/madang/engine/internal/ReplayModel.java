package org.madang.engine.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Makes of a model one that runs without data, people, steps and time: whatever data would decide is asked of {@code madang}.
 *
 * <p>What is kept decides how tokens move. Nothing of the model is run but that.
 */
final class ReplayModel {

    private static final String BPMN = XmlElement.BPMN;
    private static final String CAMUNDA = XmlElement.CAMUNDA;
    private static final String NOTHING = "${true}";

    private static final Set<String> KEPT = Set.of("type", "topic", "async", "asyncBefore", "asyncAfter", "exclusive");
    private static final Set<String> WORK = Set.of("serviceTask", "sendTask", "businessRuleTask", "scriptTask");
    private static final Pattern NAMES = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> COUNTS =
            Set.of("nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances", "and", "or", "not", "div");
    private static final Pattern REPEATS = Pattern.compile("^(R\\d*)/.*");

    private final Document document;

    private ReplayModel(Document document) {
        this.document = document;
    }

    static byte[] of(byte[] bpmn) {
        try {
            var model = new ReplayModel(read(bpmn));
            model.elements().forEach(model::rewrite);
            return model.write();
        } catch (IOException | SAXException | ParserConfigurationException | TransformerException unreadable) {
            throw new IllegalStateException("A model that was checked can not be read again", unreadable);
        }
    }

    private void rewrite(Element element) {
        strip(element);
        switch (element.getLocalName()) {
            case "extensionElements", "documentation" -> remove(element);
            case "conditionExpression" -> ask(element, "test('%s')".formatted(id((Element) element.getParentNode())));
            case "multiInstanceLoopCharacteristics" -> count(element);
            case "timeDate" -> element.setTextContent("2100-01-01T00:00:00");
            case "timeDuration" -> element.setTextContent("P1D");
            case "timeCycle" ->
                element.setTextContent(repeated(element.getTextContent().strip()));
            case "message", "signal" -> element.setAttribute("name", plain(element.getAttribute("name")));
            case "process" -> element.setAttribute("isExecutable", "true");
            default -> {
                if (WORK.contains(element.getLocalName())
                        && !element.getAttributeNS(CAMUNDA, "type").equals("external")) {
                    pass(element);
                }
            }
        }
    }

    /** Keeps of the engine's own attributes only what moves tokens. */
    private static void strip(Element element) {
        var attributes = element.getAttributes();
        var gone = new ArrayList<Node>();
        for (var index = 0; index < attributes.getLength(); index++) {
            var attribute = attributes.item(index);
            if (CAMUNDA.equals(attribute.getNamespaceURI()) && !KEPT.contains(attribute.getLocalName())) {
                gone.add(attribute);
            }
        }
        gone.forEach(attribute -> attributes.removeNamedItemNS(CAMUNDA, attribute.getLocalName()));
    }

    /** What the engine would do by itself, it does by doing nothing. */
    private void pass(Element work) {
        var task = work.getLocalName().equals("scriptTask")
                ? (Element) document.renameNode(work, BPMN, prefixed(work, "serviceTask"))
                : work;
        children(task, "script").forEach(ReplayModel::remove);
        task.removeAttributeNS(CAMUNDA, "type");
        task.setAttributeNS(CAMUNDA, "camunda:expression", NOTHING);
    }

    private void count(Element loop) {
        var activity = id((Element) loop.getParentNode());
        children(loop, "completionCondition").stream()
                .filter(until -> asksForData(until.getTextContent()))
                .forEach(until -> ask(until, "enough('%s')".formatted(activity)));
        var fixed = children(loop, "loopCardinality").stream()
                .anyMatch(cardinality -> cardinality.getTextContent().strip().matches("([$#]\\{\\s*)?\\d+(\\s*})?"));
        if (!fixed || !loop.getAttributeNS(CAMUNDA, "collection").isEmpty()) {
            List.of("loopDataInputRef", "inputDataItem", "loopCardinality")
                    .forEach(name -> children(loop, name).forEach(ReplayModel::remove));
            var cardinality = document.createElementNS(BPMN, prefixed(loop, "loopCardinality"));
            ask(cardinality, "count('%s')".formatted(activity));
            loop.insertBefore(cardinality, loop.getFirstChild());
        }
    }

    private static void ask(Element element, String question) {
        element.setTextContent("${madang.%s}".formatted(question));
    }

    /** A condition over the numbers of instances alone is the engine's to answer. */
    private static boolean asksForData(String condition) {
        return NAMES.matcher(condition).results().anyMatch(name -> !COUNTS.contains(name.group()));
    }

    private static String repeated(String cycle) {
        var repeats = REPEATS.matcher(cycle);
        return (repeats.matches() ? repeats.group(1) : "R") + "/P1D";
    }

    private static String plain(String name) {
        return name.contains("{") ? name.replaceAll("\\W", "_") : name;
    }

    private List<Element> elements() {
        var all = document.getElementsByTagNameNS(BPMN, "*");
        var elements = new ArrayList<Element>();
        for (var index = 0; index < all.getLength(); index++) {
            elements.add((Element) all.item(index));
        }
        return elements;
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }

    private static void remove(Element element) {
        if (element.getParentNode() != null) {
            element.getParentNode().removeChild(element);
        }
    }

    private static String prefixed(Element like, String name) {
        return like.getPrefix() == null ? name : like.getPrefix() + ":" + name;
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }

    private static Document read(byte[] bpmn) throws IOException, SAXException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bpmn));
    }

    private byte[] write() throws TransformerException {
        var written = new ByteArrayOutputStream();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(written));
        return written.toByteArray();
    }
}
