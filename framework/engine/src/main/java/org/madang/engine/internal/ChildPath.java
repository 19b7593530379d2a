package org.madang.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.namespace.NamespaceContext;
import javax.xml.namespace.QName;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFunctionResolver;
import javax.xml.xpath.XPathVariableResolver;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Follows paths of plain child names itself, and leaves every other expression to a full XPath. */
final class ChildPath implements XPath {

    private static final String NAME = "[A-Za-z][A-Za-z0-9-]*";
    private static final Pattern STEPS = Pattern.compile("/?%s(/%s)*".formatted(NAME, NAME));
    private static final Pattern EITHER = Pattern.compile("%s(\\|%s)+".formatted(NAME, NAME));

    private final XPath full;

    ChildPath(XPath full) {
        this.full = full;
    }

    @Override
    public @Nullable Object evaluate(String expression, Object item, QName returnType) throws XPathExpressionException {
        boolean nodes = returnType.equals(XPathConstants.NODESET);
        if (item instanceof Node node && (nodes || returnType.equals(XPathConstants.NODE))) {
            var found = find(expression, node);
            if (found != null) {
                return nodes ? new Found(found) : found.stream().findFirst().orElse(null);
            }
        }
        return full.evaluate(expression, item, returnType);
    }

    /** The nodes at this path; null when it is more than a plain one. */
    private static @Nullable List<Node> find(String expression, Node from) {
        if (EITHER.matcher(expression).matches()) {
            return children(from, Set.of(expression.split("\\|")));
        }
        if (!STEPS.matcher(expression).matches()) {
            return null;
        }
        boolean absolute = expression.startsWith("/");
        var nodes = List.of(absolute ? documentOf(from) : from);
        for (var name : (absolute ? expression.substring(1) : expression).split("/")) {
            nodes = nodes.stream()
                    .flatMap(node -> children(node, Set.of(name)).stream())
                    .toList();
        }
        return nodes;
    }

    private static List<Node> children(Node parent, Set<String> names) {
        var found = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.ELEMENT_NODE && names.contains(child.getNodeName())) {
                found.add(child);
            }
        }
        return found;
    }

    private static Node documentOf(Node node) {
        return node instanceof Document document ? document : node.getOwnerDocument();
    }

    @Override
    public String evaluate(String expression, Object item) throws XPathExpressionException {
        return full.evaluate(expression, item);
    }

    @Override
    public Object evaluate(String expression, InputSource source, QName returnType) throws XPathExpressionException {
        return full.evaluate(expression, source, returnType);
    }

    @Override
    public String evaluate(String expression, InputSource source) throws XPathExpressionException {
        return full.evaluate(expression, source);
    }

    @Override
    public XPathExpression compile(String expression) throws XPathExpressionException {
        return full.compile(expression);
    }

    @Override
    public void reset() {
        full.reset();
    }

    @Override
    public void setXPathVariableResolver(XPathVariableResolver resolver) {
        full.setXPathVariableResolver(resolver);
    }

    @Override
    public XPathVariableResolver getXPathVariableResolver() {
        return full.getXPathVariableResolver();
    }

    @Override
    public void setXPathFunctionResolver(XPathFunctionResolver resolver) {
        full.setXPathFunctionResolver(resolver);
    }

    @Override
    public XPathFunctionResolver getXPathFunctionResolver() {
        return full.getXPathFunctionResolver();
    }

    @Override
    public void setNamespaceContext(NamespaceContext context) {
        full.setNamespaceContext(context);
    }

    @Override
    public NamespaceContext getNamespaceContext() {
        return full.getNamespaceContext();
    }

    /** Nodes that were found. */
    private record Found(List<Node> nodes) implements NodeList {

        @Override
        public @Nullable Node item(int index) {
            return index < nodes.size() ? nodes.get(index) : null;
        }

        @Override
        public int getLength() {
            return nodes.size();
        }
    }
}
