package org.madang.engine.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Every form must be valid JSON with an id of its own and components. */
final class FormFileRule implements PackRule {

    private final ObjectMapper json = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Override
    public Stream<Finding> check(PackModels models) {
        var ids = new HashMap<String, String>();
        return models.pack().ending(".form").stream()
                .flatMap(path -> check(path, models.pack().content(path).orElseThrow(), ids))
                .toList()
                .stream();
    }

    private Stream<Finding> check(String path, byte[] content, Map<String, String> ids) {
        try {
            return check(path, json.readTree(content), ids);
        } catch (JsonProcessingException broken) {
            var line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            return Stream.of(Finding.error(
                    path, line, "", "it is not valid JSON: " + broken.getOriginalMessage(), "correct it there"));
        } catch (IOException unreadable) {
            return Stream.of(Finding.error(path, 0, "", "it is not valid JSON: " + unreadable.getMessage(), ""));
        }
    }

    private static Stream<Finding> check(String path, JsonNode form, Map<String, String> ids) {
        var id = form.path("id").asText("");
        if (id.isBlank()) {
            return Stream.of(Finding.error(path, 0, "", "the form has no id", "give it an \"id\" of its own"));
        }
        if (!form.path("components").isArray()) {
            return Stream.of(Finding.error(path, 0, id, "the form has no components", "add a list \"components\""));
        }
        var other = ids.put(id, path);
        return other == null
                ? Stream.empty()
                : Stream.of(Finding.error(
                        path, 0, id, "its id is also that of '%s'".formatted(other), "give one of them another id"));
    }
}
