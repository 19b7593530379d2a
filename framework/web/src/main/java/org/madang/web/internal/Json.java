package org.madang.web.internal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.madang.api.Values;

/** JSON as this API speaks it: moments as ISO 8601, languages as tags, what is empty left out. */
final class Json {

    private static final int DEEPEST = 30;

    static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(50)
                            .build())
                    .build())
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(languageTags())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .addMixIn(PolicyId.class, PlainPolicyId.class)
            .addMixIn(Values.class, PlainValues.class)
            .build();

    private Json() {}

    /** Languages as BCP 47 has them; Jackson by itself would write {@code ko_KR}. */
    private static SimpleModule languageTags() {
        var tags = new SimpleModule();
        tags.addSerializer(Locale.class, new StdDelegatingSerializer(Locale.class, new Tagged()));
        tags.addDeserializer(Locale.class, new StdDelegatingDeserializer<>(new Read()));
        return tags;
    }

    private static final class Tagged extends StdConverter<Locale, String> {

        @Override
        public String convert(Locale language) {
            return language.toLanguageTag();
        }
    }

    private static final class Read extends StdConverter<String, Locale> {

        @Override
        public Locale convert(String tag) {
            return Locale.forLanguageTag(tag);
        }
    }

    static byte[] bytes(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException("This can not be JSON: " + value, impossible);
        }
    }

    /** @throws Refusal when this is no JSON */
    static JsonNode parse(byte[] body) {
        try {
            var parsed = MAPPER.readTree(body);
            if (parsed == null || parsed.isMissingNode()) {
                throw Refusal.badInput("/", "is empty; JSON is expected");
            }
            return parsed;
        } catch (JsonProcessingException crooked) {
            throw Refusal.badInput("/", "is no JSON: " + crooked.getOriginalMessage());
        } catch (IOException crooked) {
            throw Refusal.badInput("/", "is no JSON in UTF-8");
        }
    }

    /** Checked against the shape of the type first, so that every difference has a name. */
    static Object bind(JsonNode json, Type type) {
        ShapeCheck.check(json, Shapes.of(type));
        try {
            return MAPPER.convertValue(json, MAPPER.constructType(type));
        } catch (IllegalArgumentException failure) {
            throw refused(failure);
        }
    }

    /** The constructors of the records check too. */
    private static RuntimeException refused(IllegalArgumentException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PlatformException known) {
                return known;
            }
        }
        var root = root(failure);
        return Refusal.badInput(
                "/", root instanceof JsonProcessingException ? "can not be read" : String.valueOf(root.getMessage()));
    }

    private static Throwable root(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    @SuppressWarnings("UnusedVariable") // Jackson reads the constructor
    private abstract static class PlainPolicyId {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        PlainPolicyId(String value) {}

        @JsonValue
        abstract String value();
    }

    @SuppressWarnings("UnusedVariable") // Jackson reads the constructor
    private abstract static class PlainValues {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        PlainValues(Map<String, Object> asMap) {}

        @JsonValue
        abstract Map<String, Object> asMap();
    }
}
