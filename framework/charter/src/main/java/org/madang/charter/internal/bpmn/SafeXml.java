package org.madang.charter.internal.bpmn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML that a stranger wrote: no document types, no entities, no more than it can hold. */
public final class SafeXml {

    private static final int LARGEST = 20_000_000;

    private SafeXml() {}

    /**
     * What was read.
     *
     * @param faults where it breaks the schema of BPMN, the first few
     */
    record Xml(Element root, List<String> faults) {}

    /** The root of a file that need not be BPMN; an {@link IllegalArgumentException} says why there is none. */
    public static Element root(byte[] content) {
        return read(content, false).root();
    }

    /** Reads BPMN; an {@link IllegalArgumentException} says why it cannot be read. */
    static Xml read(byte[] content) {
        return read(content, true);
    }

    private static Xml read(byte[] content, boolean bpmn) {
        if (content.length > LARGEST) {
            throw new IllegalArgumentException("The file is larger than " + LARGEST + " bytes");
        }
        try {
            var builder = bpmn ? XmlParsers.forBpmn() : XmlParsers.forAny();
            var faults = new ArrayList<String>();
            builder.setErrorHandler(new Faults(faults));
            return new Xml(builder.parse(new ByteArrayInputStream(content)).getDocumentElement(), faults);
        } catch (SAXException | IOException broken) {
            throw new IllegalArgumentException("Not readable as XML: " + broken.getMessage(), broken);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The XML parser cannot be made safe", impossible);
        }
    }

    private static final class Faults extends DefaultHandler {

        private static final int MOST = 5;

        private final List<String> faults;

        Faults(List<String> faults) {
            this.faults = faults;
        }

        @Override
        public void error(SAXParseException fault) {
            if (faults.size() < MOST) {
                faults.add("line %d: %s".formatted(fault.getLineNumber(), fault.getMessage()));
            }
        }
    }
}
