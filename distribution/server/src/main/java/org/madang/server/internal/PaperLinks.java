package org.madang.server.internal;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Which processes and decisions a file offers, and which it wants from others; of a broken file, what stands before the
 * break.
 */
record PaperLinks(Set<String> offers, Set<String> wants) {

    private static final XMLInputFactory XML = factory();

    static PaperLinks of(byte[] content) {
        var links = new PaperLinks(new HashSet<>(), new HashSet<>());
        try {
            var reader = XML.createXMLStreamReader(new ByteArrayInputStream(content));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    links.read(reader);
                }
            }
        } catch (XMLStreamException | RuntimeException broken) {
            return links;
        }
        return links;
    }

    private void read(XMLStreamReader reader) {
        var name = reader.getLocalName();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var attribute = reader.getAttributeLocalName(i);
            if (attribute.equals("id") && (name.equals("process") || name.equals("decision"))) {
                offers.add(reader.getAttributeValue(i));
            } else if (attribute.equals("calledElement") || attribute.equals("decisionRef")) {
                wants.add(reader.getAttributeValue(i));
            }
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
