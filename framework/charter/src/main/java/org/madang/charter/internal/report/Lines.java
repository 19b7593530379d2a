package org.madang.charter.internal.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** On which line of an XML file its elements are; of a broken file, of those before the break. */
final class Lines {

    private final Map<String, Integer> lines = new HashMap<>();

    private Lines() {}

    static Lines of(byte[] content) {
        var lines = new Lines();
        try {
            factory().newSAXParser().parse(new ByteArrayInputStream(content), lines.new Reader());
        } catch (SAXException | IOException broken) {
            return lines;
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The XML parser cannot be made safe", impossible);
        }
        return lines;
    }

    /** Counted from one; the line on which the element's start tag ends. */
    OptionalInt of(String id) {
        var line = lines.get(id);
        return line == null ? OptionalInt.empty() : OptionalInt.of(line);
    }

    private static SAXParserFactory factory() throws ParserConfigurationException, SAXException {
        var factory = SAXParserFactory.newDefaultInstance();
        factory.setFeature(javax.xml.XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory;
    }

    private final class Reader extends DefaultHandler {

        private @Nullable Locator locator;

        @Override
        public void setDocumentLocator(Locator where) {
            locator = where;
        }

        @Override
        public void startElement(String space, String local, String name, Attributes attributes) {
            var id = attributes.getValue("id");
            if (id != null && locator != null && locator.getLineNumber() > 0) {
                lines.putIfAbsent(id, locator.getLineNumber());
            }
        }

        @Override
        public InputSource resolveEntity(String publicId, String systemId) {
            return new InputSource(new ByteArrayInputStream(new byte[0]));
        }
    }
}
