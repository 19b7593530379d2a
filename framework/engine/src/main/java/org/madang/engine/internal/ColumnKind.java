package org.madang.engine.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** What a column holds, written so that any database reads it back as it was. */
@SuppressWarnings("ImmutableEnumChecker") // the interfaces below have no state
enum ColumnKind {
    TEXT(
            (row, column, json) -> json.writeString(row.getString(column)),
            (json, insert, column) -> insert.setString(column, json.getText())),
    WHOLE(
            (row, column, json) -> json.writeNumber(row.getLong(column)),
            (json, insert, column) -> insert.setLong(column, json.getLongValue())),
    REAL(
            (row, column, json) -> json.writeString(Double.toString(row.getDouble(column))),
            (json, insert, column) -> insert.setDouble(column, Double.parseDouble(json.getText()))),
    DECIMAL(
            (row, column, json) -> json.writeString(row.getBigDecimal(column).toPlainString()),
            (json, insert, column) -> insert.setBigDecimal(column, new BigDecimal(json.getText()))),
    FLAG(
            (row, column, json) -> json.writeBoolean(row.getBoolean(column)),
            (json, insert, column) -> insert.setBoolean(column, json.getBooleanValue())),
    DAY(
            (row, column, json) ->
                    json.writeString(row.getObject(column, LocalDate.class).toString()),
            (json, insert, column) -> insert.setObject(column, LocalDate.parse(json.getText()))),
    LOCAL_TIME(
            (row, column, json) ->
                    json.writeString(row.getObject(column, LocalDateTime.class).toString()),
            (json, insert, column) -> insert.setObject(column, LocalDateTime.parse(json.getText()))),
    MOMENT(
            (row, column, json) ->
                    json.writeString(row.getObject(column, OffsetDateTime.class).toString()),
            (json, insert, column) -> insert.setObject(column, OffsetDateTime.parse(json.getText()))),
    BYTES(
            (row, column, json) -> json.writeBinary(row.getBytes(column)),
            (json, insert, column) -> insert.setBytes(column, json.getBinaryValue()));

    private final Writing writing;
    private final Reading reading;

    ColumnKind(Writing writing, Reading reading) {
        this.writing = writing;
        this.reading = reading;
    }

    /** PostgreSQL calls its flags bits, and a moment a time; there the name of the type tells. */
    static ColumnKind of(int jdbcType, String typeName) {
        return switch (jdbcType) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> REAL;
            case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
            case Types.BOOLEAN, Types.BIT -> FLAG;
            case Types.DATE -> DAY;
            case Types.TIMESTAMP -> typeName.equals("timestamptz") ? MOMENT : LOCAL_TIME;
            case Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
            default -> throw new IllegalStateException("No backup knows columns of the type " + typeName);
        };
    }

    void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
        if (row.getObject(column) == null) {
            json.writeNull();
        } else {
            writing.write(row, column, json);
        }
    }

    /** Takes the value the parser stands at. */
    void read(JsonParser json, PreparedStatement insert, int column) throws SQLException, IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            insert.setNull(column, Types.NULL);
        } else {
            reading.read(json, insert, column);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void write(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException;
    }

    @FunctionalInterface
    private interface Reading {
        void read(JsonParser json, PreparedStatement insert, int column) throws SQLException, IOException;
    }
}
