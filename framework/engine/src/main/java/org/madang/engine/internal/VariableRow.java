package org.madang.engine.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.jspecify.annotations.Nullable;

/** A variable as its row has it, read with its bytes in one statement where the engine would take one for each. */
final class VariableRow implements ValueFields {

    /** Finds the variables of some executions; its columns are what the constructor reads. */
    static final String SELECT = """
            select variable.EXECUTION_ID_, variable.NAME_, variable.TYPE_, variable.TEXT_, variable.TEXT2_,
                   variable.LONG_, variable.DOUBLE_, content.BYTES_
            from ACT_RU_VARIABLE variable left join ACT_GE_BYTEARRAY content on content.ID_ = variable.BYTEARRAY_ID_
            where variable.EXECUTION_ID_ = any (?) and variable.TASK_ID_ is null""";

    private final String execution;
    private final String name;
    private final String type;
    private final @Nullable String text;
    private final @Nullable String text2;
    private final @Nullable Long number;
    private final @Nullable Double fraction;
    private final byte @Nullable [] bytes;

    VariableRow(ResultSet row) throws SQLException {
        this.execution = row.getString(1);
        this.name = row.getString(2);
        this.type = row.getString(3);
        this.text = row.getString(4);
        this.text2 = row.getString(5);
        this.number = row.getObject(6, Long.class);
        this.fraction = row.getObject(7, Double.class);
        this.bytes = row.getBytes(8);
    }

    /** Where it is set. */
    String execution() {
        return execution;
    }

    @Nullable
    Object value(VariableSerializers serializers) {
        return serializers
                .getSerializerByName(type)
                .readValue(this, true, false)
                .getValue();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public @Nullable String getTextValue() {
        return text;
    }

    @Override
    public @Nullable String getTextValue2() {
        return text2;
    }

    @Override
    public @Nullable Long getLongValue() {
        return number;
    }

    @Override
    public @Nullable Double getDoubleValue() {
        return fraction;
    }

    @Override
    public byte @Nullable [] getByteArrayValue() {
        return bytes;
    }

    @Override
    public void setTextValue(String value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setTextValue2(String value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setLongValue(Long value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setDoubleValue(Double value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setByteArrayValue(byte[] value) {
        throw new UnsupportedOperationException();
    }
}
