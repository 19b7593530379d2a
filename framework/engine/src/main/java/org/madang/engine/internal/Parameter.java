package org.madang.engine.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.madang.charter.Term;

/**
 * A number, text or the like that a city may change without touching the model.
 *
 * @param name the variable of the process
 * @param type what it can be
 * @param value what it is
 * @param label what it is called, by language
 * @param help what it is for, by language
 */
record Parameter(String name, Type type, Object value, Map<String, String> label, Map<String, String> help) {

    /** What a parameter can be, as the file spells it in lower case. */
    enum Type {
        TEXT,
        NUMBER,
        DECIMAL,
        FLAG,
        PERIOD,
        DURATION,
        DATE,
        DATETIME,
        LIST,
        MAP;

        /** The value as this type; empty when it is none. */
        Optional<Object> read(Object value) {
            try {
                return isScalar() && (value instanceof List || value instanceof Map)
                        ? Optional.empty()
                        : Optional.of(convert(value));
            } catch (RuntimeException notOne) {
                return Optional.empty();
            }
        }

        private Object convert(Object value) {
            var text = value.toString();
            return switch (this) {
                case TEXT -> text;
                case NUMBER -> new BigDecimal(text).longValueExact();
                case DECIMAL -> new BigDecimal(text);
                case FLAG -> Boolean.class.cast(value);
                case PERIOD -> period(text);
                case DURATION -> Duration.parse(text).toString();
                case DATE -> LocalDate.parse(text);
                case DATETIME -> Instant.parse(text);
                case LIST -> List.copyOf((List<?>) value);
                case MAP -> Map.copyOf((Map<?, ?>) value);
            };
        }

        /** One of whole days, as the law counts them. */
        private static String period(String text) {
            if (!LegalTime.isLegal(text)) {
                throw new IllegalArgumentException(text);
            }
            return Term.parse(text).toString();
        }

        static Optional<Type> named(String name) {
            return Arrays.stream(values())
                    .filter(type -> type.word().equals(name))
                    .findFirst();
        }

        /** The type a value has when the file names none. */
        static Type of(Object value) {
            if (value instanceof Boolean) {
                return FLAG;
            }
            if (value instanceof Integer || value instanceof Long) {
                return NUMBER;
            }
            if (value instanceof Double) {
                return DECIMAL;
            }
            if (value instanceof Map) {
                return MAP;
            }
            return value instanceof List ? LIST : TEXT;
        }

        static String words() {
            return Arrays.stream(values()).map(Type::word).collect(Collectors.joining(", "));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private boolean isScalar() {
            return this != LIST && this != MAP;
        }
    }
}
