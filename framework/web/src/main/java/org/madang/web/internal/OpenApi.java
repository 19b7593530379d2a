package org.madang.web.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tells the API as an OpenAPI 3.1 document, from the endpoints themselves. */
final class OpenApi {

    private static final String ABOUT = """
            Takes a city's policies from proposal to adoption.

            Lists come page by page: `next` of a page is `after` of the request for the next one. Whatever is shown has an \
            ETag. Any change takes it as If-Match, of the thing the address names or of the nearest above it, and is refused \
            with 412 when that was changed meanwhile; some changes ask for it. Every POST takes an Idempotency-Key for 24 \
            hours: best a random UUID, since who knows it may see the answer again. Problems are told as RFC 9457 says, in \
            English or Korean, as Accept-Language asks, and name the fields at fault.""";

    private static final int CREATED = 201;
    private static final int BUSY = 429;

    private static final Map<String, Object> RETRY = Map.of(
            "Retry-After",
            Map.of("description", "Seconds after which to come again", "schema", Map.of("type", "integer")));

    private static final Map<Integer, String> PROBLEMS = new TreeMap<>(Map.of(
            400, "The request can not be understood; the parts at fault are named",
            401, "Nobody is signed in",
            403, "The caller may not do this",
            404, "It is not there",
            408, "The request came too slowly",
            409, "It can not be done now",
            412, "It was changed since it was seen",
            422, "The Idempotency-Key was used for another request",
            428, "If-Match is missing",
            429, "Too many requests; Retry-After says when to come again"));

    private final Map<String, Object> schemas = new TreeMap<>();

    private OpenApi() {}

    /** The document, ready to become JSON. */
    static Map<String, Object> of(List<Endpoint> endpoints) {
        return new OpenApi().document(endpoints);
    }

    private Map<String, Object> document(List<Endpoint> endpoints) {
        var paths = new TreeMap<String, Map<String, Object>>();
        endpoints.forEach(endpoint -> paths.computeIfAbsent(endpoint.path().toString(), any -> new TreeMap<>())
                .put(endpoint.method().name().toLowerCase(Locale.ROOT), operation(endpoint)));
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        "Madang",
                        "version",
                        "1.0.0",
                        "description",
                        ABOUT,
                        "license",
                        Map.of("name", "Apache-2.0", "identifier", "Apache-2.0")));
        document.put("servers", List.of(Map.of("url", "/api")));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", schemas, "securitySchemes", security()));
        return document;
    }

    private static Map<String, Object> security() {
        return Map.of(
                "bearer",
                        Map.of(
                                "type",
                                "http",
                                "scheme",
                                "bearer",
                                "description",
                                "A session's token, an API key, or a token of the OpenID provider"),
                "key", Map.of("type", "http", "scheme", "basic", "description", "An API key as the password"));
    }

    private Map<String, Object> operation(Endpoint endpoint) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", endpoint.id());
        operation.put("summary", endpoint.summary());
        operation.put("tags", List.of(endpoint.path().parts().get(0)));
        operation.put(
                "x-madang-roles",
                Rights.of(endpoint.id()).stream()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toList());
        operation.put("security", security(endpoint));
        operation.put("parameters", parameters(endpoint));
        endpoint.body()
                .ifPresent(type ->
                        operation.put("requestBody", Map.of("required", true, "content", json(Shapes.of(type)))));
        operation.put("responses", responses(endpoint));
        return operation;
    }

    /** Who need not sign in may all the same. */
    private static List<Object> security(Endpoint endpoint) {
        var known = List.<Object>of(Map.of("bearer", List.of()), Map.of("key", List.of()));
        return Rights.of(endpoint.id()).contains(Rights.Kind.NOBODY)
                ? Stream.concat(known.stream(), Stream.of(Map.of())).toList()
                : known;
    }

    private List<Object> parameters(Endpoint endpoint) {
        var parameters = new ArrayList<Object>();
        endpoint.path().variables().forEach(name -> parameters.add(parameter(name, "path", Map.of("type", "string"))));
        endpoint.query().forEach(known -> {
            var parameter = parameter(known.name(), "query", Schemas.of(known.shape(), schemas));
            parameter.put("description", known.description());
            parameters.add(parameter);
        });
        if (endpoint.method() == Method.POST) {
            var key = parameter("Idempotency-Key", "header", Map.of("type", "string", "maxLength", 200));
            key.put("description", "The same request under the same key is done once; later ones get the first answer");
            parameters.add(key);
        }
        endpoint.guard().ifPresent(shows -> {
            var seen = parameter("If-Match", "header", Map.of("type", "string"));
            seen.put("required", true);
            seen.put("description", "The ETag that %s gave".formatted(shows));
            parameters.add(seen);
        });
        return parameters;
    }

    private static Map<String, Object> parameter(String name, String in, Object schema) {
        var parameter = new LinkedHashMap<String, Object>();
        parameter.put("name", name);
        parameter.put("in", in);
        if (in.equals("path")) {
            parameter.put("required", true);
        }
        parameter.put("schema", schema);
        return parameter;
    }

    private Map<String, Object> responses(Endpoint endpoint) {
        var responses = new TreeMap<String, Object>();
        var done = new LinkedHashMap<String, Object>();
        done.put("description", endpoint.summary());
        endpoint.answers().ifPresent(type -> done.put("content", json(Shapes.of(type))));
        if (endpoint.method() == Method.GET && endpoint.answers().isEmpty()) {
            done.put("content", Map.of(endpoint.media(), Map.of("schema", Map.of("type", "string"))));
        }
        headers(endpoint).ifPresent(headers -> done.put("headers", headers));
        responses.put(Integer.toString(endpoint.status()), done);
        PROBLEMS.forEach((status, meaning) -> responses.put(Integer.toString(status), problem(meaning)));
        responses.put("429", busy(PROBLEMS.getOrDefault(BUSY, "")));
        responses.put("503", busy("Not now; Retry-After says when to come again"));
        responses.put("default", problem("Whatever else went wrong"));
        return responses;
    }

    /** What comes with it. */
    private static Optional<Map<String, Object>> headers(Endpoint endpoint) {
        if (endpoint.method() == Method.GET && endpoint.answers().isPresent()) {
            return Optional.of(Map.of("ETag", header("Names what is shown, for If-Match and If-None-Match")));
        }
        return endpoint.status() == CREATED && endpoint.answers().isPresent()
                ? Optional.of(Map.of("Location", header("Where it is, when it has an address of its own")))
                : Optional.empty();
    }

    private static Map<String, Object> header(String meaning) {
        return Map.of("description", meaning, "schema", Map.of("type", "string"));
    }

    private Map<String, Object> busy(String meaning) {
        var told = new LinkedHashMap<>(problem(meaning));
        told.put("headers", RETRY);
        return told;
    }

    private Map<String, Object> problem(String meaning) {
        var schema = Schemas.of(Shapes.of(Problems.Problem.class), schemas);
        return Map.of("description", meaning, "content", Map.of("application/problem+json", Map.of("schema", schema)));
    }

    private Map<String, Object> json(Shape shape) {
        return Map.of("application/json", Map.of("schema", Schemas.of(shape, schemas), "example", Examples.of(shape)));
    }
}
