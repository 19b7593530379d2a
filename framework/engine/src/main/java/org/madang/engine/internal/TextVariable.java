package org.madang.engine.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.camunda.bpm.engine.impl.variable.serializer.StringValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.StringValue;

/** Stores texts of any length; what does not fit the column of the engine's table goes where it keeps bytes. */
final class TextVariable extends StringValueSerializer {

    private static final int COLUMN = 4_000;

    @Override
    public void writeValue(StringValue value, ValueFields fields) {
        var text = value.getValue();
        var isLong = text != null && text.length() > COLUMN;
        fields.setByteArrayValue(isLong ? text.getBytes(UTF_8) : null);
        super.writeValue(isLong ? Variables.stringValue(null) : value, fields);
    }

    @Override
    public StringValue readValue(ValueFields fields, boolean isTransient) {
        var bytes = fields.getTextValue() == null ? fields.getByteArrayValue() : null;
        return bytes == null
                ? super.readValue(fields, isTransient)
                : Variables.stringValue(new String(bytes, UTF_8), isTransient);
    }
}
