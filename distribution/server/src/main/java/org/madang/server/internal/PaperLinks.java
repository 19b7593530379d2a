package org.madang.server.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Which processes and decisions a file offers, and which it wants from others; of a broken file, what stands before the
 * break.
 */
record PaperLinks(Set<String> offers, Set<String> wants) {

    static PaperLinks of(byte[] content) {
        var links = new PaperLinks(new HashSet<>(), new HashSet<>());
        try {
            factory().newSAXParser().parse(new ByteArrayInputStream(content), links.new Reader());
        } catch (SAXException | IOException broken) {
            return links;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The XML parser cannot be made safe", impossible);
        }
        return links;
    }

    private static SAXParserFactory factory() throws ParserConfigurationException, SAXException {
        var factory = SAXParserFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return factory;
    }

    private final class Reader extends DefaultHandler {

        @Override
        public void startElement(String space, String element, String name, Attributes attributes) {
            for (int i = 0; i < attributes.getLength(); i++) {
                var attribute = attributes.getLocalName(i);
                if (attribute.equals("id") && (element.equals("process") || element.equals("decision"))) {
                    offers.add(attributes.getValue(i));
                } else if (attribute.equals("calledElement") || attribute.equals("decisionRef")) {
                    wants.add(attributes.getValue(i));
                }
            }
        }
    }
}
