package org.madang.web.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.madang.engine.Deployments;
import org.madang.identity.Caller;
import org.madang.web.internal.ExternalTaskBodies.BpmnError;
import org.madang.web.internal.ExternalTaskBodies.Complete;
import org.madang.web.internal.ExternalTaskBodies.ExtendLock;
import org.madang.web.internal.ExternalTaskBodies.Failed;
import org.madang.web.internal.ExternalTaskBodies.Fetch;
import org.madang.web.internal.ExternalTaskBodies.Unlock;

/** The part of Camunda's REST that vendors and Camunda Modeler need, and nothing else; knows no servlets. */
final class EngineRest implements AutoCloseable {

    private static final Pattern TASK =
            Pattern.compile("/external-task/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})((?:/[a-zA-Z]+)?)");

    private static final String CHALLENGE = "Basic realm=\"madang\"";

    private final Services services;
    private final Authentication authentication;
    private final RateLimit limit;
    private final LongPolls polls;
    private final ExternalTaskCalls tasks;
    private final DeploymentCalls deployments;

    EngineRest(Services services, RateLimit limit) {
        this.services = services;
        this.authentication = new Authentication(services);
        this.limit = limit;
        this.polls = new LongPolls(services);
        this.tasks = new ExternalTaskCalls(services, polls);
        this.deployments = new DeploymentCalls(services);
    }

    /** One thing of the list, for a caller that is known. */
    @FunctionalInterface
    private interface Work {
        CompletableFuture<Api.Reply> on(Caller caller);
    }

    /** @throws RuntimeException when it is not done; {@link EngineRestProblems} tells it */
    CompletableFuture<Api.Reply> reply(Api.Request request) {
        var work = listed(request).orElseThrow(EngineRest::notListed);
        return work.on(caller(request));
    }

    @Override
    public void close() {
        polls.close();
    }

    /** Exactly these paths, as they were sent: nothing is decoded, so nothing can hide. */
    private Optional<Work> listed(Api.Request request) {
        var task = TASK.matcher(request.path());
        if (task.matches()) {
            return ofTask(request, task.group(1), task.group(2));
        }
        return switch (request.method() + " " + request.path()) {
            case "GET /engine" -> Optional.of(caller -> shown(List.of(Map.of("name", "default"))));
            case "GET /version" ->
                Optional.of(caller ->
                        shown(Map.of("version", services.get(Deployments.class).engine())));
            case "GET /deployment" -> Optional.of(caller -> shown(deployments.list(caller, request.query())));
            case "POST /deployment/create" -> Optional.of(caller -> shown(deployments.create(caller, form(request))));
            case "POST /external-task/fetchAndLock" ->
                Optional.of(caller ->
                        tasks.fetch(caller, body(request, Fetch.class)).thenApply(EngineRest::json));
            default -> Optional.empty();
        };
    }

    private Optional<Work> ofTask(Api.Request request, String id, String action) {
        return switch (request.method() + " " + action) {
            case "GET " -> Optional.of(caller -> shown(tasks.get(caller, id)));
            case "POST /complete" -> done(caller -> tasks.complete(caller, id, body(request, Complete.class)));
            case "POST /failure" -> done(caller -> tasks.fail(caller, id, body(request, Failed.class)));
            case "POST /bpmnError" -> done(caller -> tasks.bpmnError(caller, id, body(request, BpmnError.class)));
            case "POST /extendLock" -> done(caller -> tasks.extendLock(caller, id, body(request, ExtendLock.class)));
            case "POST /unlock" ->
                done(caller -> {
                    body(request, Unlock.class);
                    tasks.unlock(caller, id);
                });
            default -> Optional.empty();
        };
    }

    private static Optional<Work> done(java.util.function.Consumer<Caller> work) {
        return Optional.of(caller -> {
            work.accept(caller);
            return CompletableFuture.completedFuture(
                    new Api.Reply(204, Map.of("Cache-Control", "no-store"), Optional.empty()));
        });
    }

    private static CompletableFuture<Api.Reply> shown(Object body) {
        return CompletableFuture.completedFuture(json(body));
    }

    private static Api.Reply json(Object body) {
        return new Api.Reply(200, Map.of("Cache-Control", "no-store"), Optional.of(Json.bytes(body)));
    }

    /** Guessing keys costs as much as using one. */
    private Caller caller(Api.Request request) {
        try {
            var caller = authentication.caller(request.header("authorization"));
            if (!caller.isKnown()) {
                throw Refusal.of(401, "Send an API key, as a bearer token or as the password of Basic");
            }
            limit.take(caller.id());
            return caller;
        } catch (Refusal refused) {
            if (refused.status() == 401) {
                limit.take(request.address());
                throw Refusal.of(401, refused.detail()).with("WWW-Authenticate", CHALLENGE);
            }
            throw refused;
        }
    }

    private static List<Multipart.Part> form(Api.Request request) {
        return Multipart.parse(header(request, "content-type"), request.body().get());
    }

    private static <T> T body(Api.Request request, Class<T> wanted) {
        var bytes = request.body().get();
        if (bytes.length > 0
                && !header(request, "content-type").toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw Refusal.of(415, "Send JSON, with 'Content-Type: application/json'");
        }
        var json = bytes.length == 0 ? JsonNodeFactory.instance.objectNode() : Json.parse(bytes);
        return wanted.cast(Json.bind(withoutNulls(json), (Type) wanted));
    }

    /** Camunda's clients send every field they know, as null. */
    private static JsonNode withoutNulls(JsonNode json) {
        if (json instanceof ObjectNode object) {
            var kept = new LinkedHashMap<String, JsonNode>();
            object.properties().forEach(field -> {
                if (!field.getValue().isNull()) {
                    kept.put(field.getKey(), withoutNulls(field.getValue()));
                }
            });
            return JsonNodeFactory.instance.objectNode().setAll(kept);
        }
        if (json.isArray()) {
            var list = JsonNodeFactory.instance.arrayNode();
            json.forEach(item -> list.add(withoutNulls(item)));
            return list;
        }
        return json;
    }

    private static String header(Api.Request request, String name) {
        @Nullable String value = request.header(name);
        return value == null ? "" : value;
    }

    private static Refusal notListed() {
        return Refusal.of(
                404, "There is nothing at this address; the platform offers a few parts of Camunda's REST only");
    }
}
