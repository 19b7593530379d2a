package org.madang.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes requests out of an OpenAPI document: some that could be right, most that are wrong in a way of their own. */
final class Fuzzer {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    /** One never ends, the others end the attacker. */
    private static final Set<String> LEFT_OUT = Set.of("followTimeline", "signOut", "eraseMyself");

    private static final List<String> NASTY = List.of(
            "",
            " ",
            "' or '1'='1",
            "1; drop table policy; --",
            "\") or (\"\"=\"",
            "../../../etc/passwd",
            "..\\..\\conf\\madang.properties",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/a}",
            "#{1+1}",
            "%00",
            "\u0000",
            "\ud800",
            "\u202e\u200b\ufeff",
            "가나다".repeat(50),
            "😀".repeat(100),
            "-1",
            "9223372036854775808",
            "1e999",
            "NaN",
            "null",
            "true",
            "P-1D",
            "P999999999Y",
            "2026-02-30",
            "9999999999-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "xx-invalid-language-tag-that-is-long");

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final List<String> ids;
    private final Random chance;

    /**
     * Makes the same requests for the same seed.
     *
     * @param ids what is really there
     */
    Fuzzer(JsonNode document, List<String> ids, long seed) {
        this.document = document;
        this.ids = List.copyOf(ids);
        this.chance = new Random(seed);
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        operations.removeIf(operation ->
                LEFT_OUT.contains(operation.described().get("operationId").asText()));
    }

    /**
     * A request.
     *
     * @param role who sends it; empty for nobody
     * @param headers names and values in turn
     */
    record Attack(
            String role,
            String method,
            String path,
            @Nullable String body,
            List<String> headers) {}

    private record Operation(String method, String path, JsonNode described) {}

    Attack next() {
        var operation = operations.get(chance.nextInt(operations.size()));
        var headers = new ArrayList<String>();
        var query = new ArrayList<String>();
        for (var parameter : operation.described().path("parameters")) {
            parameter(parameter, query, headers);
        }
        if (chance.nextInt(10) == 0) {
            query.add(encoded(nasty()) + "=" + encoded(nasty()));
        }
        var path = filled(operation.path()) + (query.isEmpty() ? "" : "?" + String.join("&", query));
        return new Attack(role(operation), method(operation), path, body(operation), headers);
    }

    private void parameter(JsonNode parameter, List<String> query, List<String> headers) {
        var name = parameter.get("name").asText();
        if (chance.nextInt(3) == 0) {
            return;
        }
        if (parameter.get("in").asText().equals("query")) {
            query.add(name + "=" + encoded(text(parameter.get("schema"))));
        } else if (parameter.get("in").asText().equals("header")) {
            headers.add(name);
            headers.add(chance.nextBoolean() ? "*" : nasty().replaceAll("[^ -~]", "x") + chance.nextInt(1000));
        }
    }

    /** Mostly somebody who may, so that the request comes as far as its work. */
    private String role(Operation operation) {
        var roles = operation.described().get("x-madang-roles");
        return chance.nextInt(5) == 0
                ? ""
                : roles.get(chance.nextInt(roles.size())).asText();
    }

    private String method(Operation operation) {
        return chance.nextInt(40) == 0
                ? List.of("PATCH", "DELETE", "PUT", "POST", "OPTIONS", "HEAD").get(chance.nextInt(6))
                : operation.method();
    }

    private String filled(String path) {
        var filled = path;
        while (filled.contains("{")) {
            var value = chance.nextInt(3) == 0 ? nasty() : ids.get(chance.nextInt(ids.size()));
            filled = filled.substring(0, filled.indexOf('{'))
                    + encoded(value)
                    + filled.substring(filled.indexOf('}') + 1);
        }
        return filled;
    }

    private @Nullable String body(Operation operation) {
        var schema = operation.described().at("/requestBody/content/application~1json/schema");
        if (schema.isMissingNode()) {
            return chance.nextInt(10) == 0 ? "{}" : null;
        }
        return switch (chance.nextInt(25)) {
            case 0 -> "";
            case 1 -> "{\"a\":";
            case 2 -> "[".repeat(5_000);
            case 3 -> "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000);
            case 4 -> "{\"a\":1,\"a\":2}";
            case 5 -> "1" + "0".repeat(10_000);
            default -> value(schema, 0).toString();
        };
    }

    private JsonNode value(JsonNode schema, int depth) {
        if (chance.nextInt(12) == 0 || depth > DEEPEST) {
            return junk();
        }
        if (schema.has("$ref")) {
            return value(document.at(schema.get("$ref").asText().substring(1)), depth);
        }
        if (schema.has("enum") && chance.nextInt(8) > 0) {
            return schema.get("enum").get(chance.nextInt(schema.get("enum").size()));
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> MAKE.numberNode(chance.nextBoolean() ? chance.nextInt(20) : chance.nextLong());
            case "number" -> MAKE.numberNode(chance.nextDouble() * 100);
            case "boolean" -> MAKE.booleanNode(chance.nextBoolean());
            case "string" -> MAKE.textNode(text(schema));
            default -> junk();
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        var made = MAKE.objectNode();
        schema.path("properties").properties().forEach(field -> field(made, field.getKey(), field.getValue(), depth));
        if (chance.nextInt(15) == 0) {
            made.put("unknown", nasty());
        }
        return made;
    }

    private void field(ObjectNode made, String name, JsonNode schema, int depth) {
        if (chance.nextInt(8) > 0) {
            made.set(name, value(schema, depth + 1));
        }
    }

    private JsonNode array(JsonNode schema, int depth) {
        var made = MAKE.arrayNode();
        for (var item = chance.nextInt(4); item > 0; item--) {
            made.add(value(schema.path("items"), depth + 1));
        }
        return made;
    }

    private String text(JsonNode schema) {
        var kind = chance.nextInt(4);
        if (kind == 0) {
            return nasty();
        }
        if (kind == 1) {
            return ids.get(chance.nextInt(ids.size()));
        }
        return switch (schema.path("format").asText(schema.path("description").asText())) {
            case "date-time" -> "2026-%02d-03T00:00:00Z".formatted(1 + chance.nextInt(12));
            case "date" -> "2026-03-%02d".formatted(1 + chance.nextInt(28));
            case "duration" -> "P%dD".formatted(1 + chance.nextInt(30));
            case "A BCP 47 language tag" -> List.of("en", "ko", "zh-Hant").get(chance.nextInt(3));
            default -> schema.path("type").asText().equals("integer") ? "7" : longText();
        };
    }

    private String longText() {
        return chance.nextInt(10) == 0 ? "long ".repeat(40_000) : "words " + chance.nextInt(1000);
    }

    private JsonNode junk() {
        return switch (chance.nextInt(7)) {
            case 0 -> MAKE.nullNode();
            case 1 -> MAKE.arrayNode().add(MAKE.arrayNode().add(1));
            case 2 -> MAKE.objectNode().put("@class", "java.lang.Runtime");
            case 3 -> MAKE.numberNode(-1);
            case 4 -> MAKE.booleanNode(true);
            case 5 -> MAKE.numberNode(1.5e300);
            default -> MAKE.textNode(nasty());
        };
    }

    private String nasty() {
        return NASTY.get(chance.nextInt(NASTY.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
