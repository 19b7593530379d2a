package org.madang.web.internal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.madang.api.PolicyId;
import org.madang.api.Values;

/** Reads the shapes of JSON off the records that stand for it. */
final class Shapes {

    private static final int SHORT = 200;
    private static final int LONG = 1_000_000;

    /** Texts that are kept shorter than others, by their names, in characters. */
    private static final Map<String, Integer> SHORTER = Map.of(
            "title", 2000, "office", 500, "body", 500, "holder", 500, "place", 2000, "login", 320, "source", 500);

    private static final Map<Class<?>, Shape> PLAIN = Map.ofEntries(
            Map.entry(int.class, new Shape.Whole()),
            Map.entry(long.class, new Shape.Whole()),
            Map.entry(Integer.class, new Shape.Whole()),
            Map.entry(Long.class, new Shape.Whole()),
            Map.entry(double.class, new Shape.Decimal()),
            Map.entry(BigDecimal.class, new Shape.Decimal()),
            Map.entry(boolean.class, new Shape.Flag()),
            Map.entry(Boolean.class, new Shape.Flag()),
            Map.entry(String.class, new Shape.Text(LONG, "")),
            Map.entry(PolicyId.class, new Shape.Text(SHORT, "")),
            Map.entry(Locale.class, new Shape.Text(SHORT, "language")),
            Map.entry(Instant.class, new Shape.Text(SHORT, "date-time")),
            Map.entry(LocalDate.class, new Shape.Text(SHORT, "date")),
            Map.entry(Duration.class, new Shape.Text(SHORT, "duration")),
            Map.entry(Period.class, new Shape.Text(SHORT, "duration")),
            Map.entry(Values.class, new Shape.Named(new Shape.Anything())),
            Map.entry(Object.class, new Shape.Anything()));

    /** Each request with a body asks for the shape of the same few records. */
    private static final Map<Type, Shape> READ = new ConcurrentHashMap<>();

    private Shapes() {}

    static Shape of(Type type) {
        return READ.computeIfAbsent(type, each -> of(each, Map.of()));
    }

    private static Shape of(Type type, Map<String, Shape> bound) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic, bound);
        }
        if (type instanceof Class<?> plain) {
            return of(plain, bound);
        }
        var known = bound.get(type.getTypeName());
        if (known == null) {
            throw new IllegalArgumentException("No shape for " + type);
        }
        return known;
    }

    private static Shape of(Class<?> type, Map<String, Shape> bound) {
        var plain = PLAIN.get(type);
        if (plain != null) {
            return plain;
        }
        if (type.isEnum()) {
            return new Shape.Word(Arrays.stream(type.getEnumConstants())
                    .map(one -> ((Enum<?>) one).name())
                    .toList());
        }
        if (type.isRecord()) {
            return thing(type, bound);
        }
        throw new IllegalArgumentException("No shape for " + type);
    }

    private static Shape ofGeneric(ParameterizedType type, Map<String, Shape> bound) {
        var raw = (Class<?>) type.getRawType();
        var arguments = type.getActualTypeArguments();
        var first = of(arguments[0], bound);
        if (raw == Optional.class) {
            return first;
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return new Shape.Many(first);
        }
        if (raw == Map.class) {
            return new Shape.Named(of(arguments[1], bound));
        }
        var inner = new HashMap<String, Shape>();
        for (var place = 0; place < arguments.length; place++) {
            inner.put(raw.getTypeParameters()[place].getName(), of(arguments[place], bound));
        }
        return thing(raw, inner);
    }

    private static Shape thing(Class<?> record, Map<String, Shape> bound) {
        var fields = Arrays.stream(record.getRecordComponents())
                .map(part -> new Shape.Field(part.getName(), shapeOf(part, bound), isRequired(part)))
                .toList();
        var argument = bound.values().stream()
                .filter(Shape.Thing.class::isInstance)
                .map(shape -> ((Shape.Thing) shape).name())
                .findFirst();
        return new Shape.Thing(argument.orElse("") + nameOf(record), fields);
    }

    private static Shape shapeOf(RecordComponent part, Map<String, Shape> bound) {
        var shape = of(part.getGenericType(), bound);
        var most = SHORTER.get(part.getName());
        return most != null && shape instanceof Shape.Text text && text.most() > most
                ? new Shape.Text(most, text.format())
                : shape;
    }

    /** Nested records carry the name of what they belong to. */
    private static String nameOf(Class<?> record) {
        var outer = record.getDeclaringClass();
        return outer == null || outer.getPackageName().startsWith("org.madang.web")
                ? record.getSimpleName()
                : outer.getSimpleName() + record.getSimpleName();
    }

    private static boolean isRequired(RecordComponent part) {
        return part.isAnnotationPresent(Required.class) || isNeverLeftOut(part);
    }

    private static boolean isNeverLeftOut(RecordComponent part) {
        return part.getType() != Optional.class
                && part.getType() != Values.class
                && part.getType() != Map.class
                && !Collection.class.isAssignableFrom(part.getType());
    }
}
