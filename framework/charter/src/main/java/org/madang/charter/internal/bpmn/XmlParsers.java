package org.madang.charter.internal.bpmn;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** Makes parsers that load nothing and stop in time; their factories are made once, which takes as long as to read a model. */
final class XmlParsers {

    /** Beyond this the time to validate grows with the square. */
    private static final String DEEPEST = "2000";

    private static final DocumentBuilderFactory ANY = factory();

    private XmlParsers() {}

    private static final class Bpmn {
        private static final DocumentBuilderFactory FACTORY = validating();
    }

    /** A new one, for any XML. */
    static DocumentBuilder forAny() throws ParserConfigurationException {
        synchronized (ANY) {
            return ANY.newDocumentBuilder();
        }
    }

    /** A new one, which validates by the schema of BPMN. */
    static DocumentBuilder forBpmn() throws ParserConfigurationException {
        synchronized (Bpmn.FACTORY) {
            return Bpmn.FACTORY.newDocumentBuilder();
        }
    }

    private static DocumentBuilderFactory validating() {
        var factory = factory();
        factory.setSchema(BpmnSchema.SCHEMA);
        return factory;
    }

    private static DocumentBuilderFactory factory() {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The XML parser cannot be made safe", impossible);
        }
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", DEEPEST);
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }
}
