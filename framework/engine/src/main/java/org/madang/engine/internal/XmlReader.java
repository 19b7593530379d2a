package org.madang.engine.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML with line numbers; refuses what can harm the reader: document types, entities, endless nesting. */
final class XmlReader extends DefaultHandler {

    private static final int MAX_DEPTH = 100;

    private final List<XmlElement> elements = new ArrayList<>();
    private @Nullable Locator locator;
    private @Nullable XmlElement current;
    private int depth;

    private XmlReader() {}

    /** Thrown with the line where the file stops being usable. */
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;

        Broken(int line, String why) {
            super(why);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    static XmlFile read(String path, byte[] content) throws Broken {
        var reader = new XmlReader();
        try {
            hardened().newSAXParser().parse(new InputSource(new ByteArrayInputStream(content)), reader);
        } catch (SAXParseException broken) {
            throw new Broken(broken.getLineNumber(), reason(broken));
        } catch (SAXException | IOException broken) {
            throw new Broken(0, String.valueOf(broken.getMessage()));
        } catch (ParserConfigurationException impossible) {
            throw new AssertionError(impossible);
        }
        return new XmlFile(path, () -> new ByteArrayInputStream(content), reader.elements);
    }

    private static SAXParserFactory hardened() throws ParserConfigurationException, SAXException {
        var factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory;
    }

    private static String reason(SAXParseException broken) {
        var message = String.valueOf(broken.getMessage());
        return message.contains("DOCTYPE") ? "it declares a document type (DOCTYPE), which no model needs" : message;
    }

    @Override
    public void setDocumentLocator(Locator found) {
        locator = found;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes found) throws SAXException {
        depth++;
        if (depth > MAX_DEPTH) {
            throw new SAXParseException("it is nested more than %d deep".formatted(MAX_DEPTH), locator);
        }
        var attributes = new TreeMap<String, String>();
        for (var i = 0; i < found.getLength(); i++) {
            var namespace = found.getURI(i);
            var prefix = namespace.isEmpty() ? "" : "{" + namespace + "}";
            attributes.put(prefix + found.getLocalName(i), found.getValue(i));
        }
        current = new XmlElement(current, uri, local, attributes, locator == null ? 0 : locator.getLineNumber());
        elements.add(current);
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        depth--;
        current =
                current == null ? null : current.outwards().skip(1).findFirst().orElse(null);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (current != null) {
            current.append(new String(characters, start, length));
        }
    }

    @Override
    public void fatalError(SAXParseException broken) throws SAXException {
        throw broken;
    }
}
