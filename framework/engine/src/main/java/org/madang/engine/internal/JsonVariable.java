package org.madang.engine.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractObjectValueSerializer;

/**
 * Stores lists and maps as JSON, and reads nothing else back, whatever type the row names.
 *
 * <p>The name and the format are those of Camunda's own JSON plugin, so either reads the other's rows.
 */
final class JsonVariable extends AbstractObjectValueSerializer {

    static final String FORMAT = "application/json";

    JsonVariable() {
        super(FORMAT);
    }

    @Override
    public String getName() {
        return "spin://" + FORMAT;
    }

    @Override
    protected boolean canSerializeValue(Object value) {
        return value instanceof List || value instanceof Map;
    }

    @Override
    protected String getTypeNameForDeserialized(Object value) {
        return value instanceof List ? "java.util.ArrayList" : "java.util.LinkedHashMap";
    }

    @Override
    protected byte[] serializeToByteArray(Object value) throws IOException {
        return Json.MAPPER.writeValueAsBytes(value);
    }

    @Override
    protected Object deserializeFromByteArray(byte[] bytes, String typeName) throws IOException {
        return Json.MAPPER.readValue(bytes, Object.class);
    }

    @Override
    protected boolean isSerializationTextBased() {
        return true;
    }
}
