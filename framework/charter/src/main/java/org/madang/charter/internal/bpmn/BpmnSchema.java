package org.madang.charter.internal.bpmn;

import static java.util.Objects.requireNonNull;

import javax.xml.XMLConstants;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** OMG's schema of BPMN 2.0, by which the engine refuses files. */
final class BpmnSchema {

    /** Read once: it takes longer than most models. */
    static final Schema SCHEMA = read();

    private BpmnSchema() {}

    private static Schema read() {
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // The parts include each other by name; they lie in this bundle.
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "all");
            return factory.newSchema(
                    requireNonNull(BpmnSchema.class.getResource("/org/madang/charter/bpmn/BPMN20.xsd")));
        } catch (SAXException broken) {
            throw new IllegalStateException("The schema of BPMN 2.0 cannot be read", broken);
        }
    }
}
