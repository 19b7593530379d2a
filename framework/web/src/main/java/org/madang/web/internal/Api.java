package org.madang.web.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.madang.api.PlatformException;
import org.madang.engine.UnitOfWork;
import org.madang.identity.Caller;
import org.madang.web.internal.Idempotency.Keyed;
import org.madang.web.internal.Idempotency.Stored;

/** Does requests: who calls, whether they may, what they ask, and it in one transaction. Knows no servlets. */
final class Api {

    private static final int LONGEST_KEY = 200;

    /** Two who are not told apart may well choose the same key, if it is shorter. */
    private static final int GUESSED = 16;

    private final Services services;
    private final Router router;
    private final Authentication authentication;
    private final RateLimit limit;
    private final Idempotency idempotency;

    Api(Services services, Router router, RateLimit limit) {
        this.services = services;
        this.router = router;
        this.limit = limit;
        this.authentication = new Authentication(services);
        this.idempotency = new Idempotency(services);
    }

    /**
     * A request as it came.
     *
     * @param path below /api, as it was sent
     * @param query the first value of each parameter
     * @param headers by their names in small letters
     * @param address where it came from
     * @param body at most as long as allowed
     */
    record Request(
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            String address,
            Supplier<byte[]> body) {

        @Nullable
        String header(String name) {
            return headers.get(name);
        }
    }

    /**
     * What goes back.
     *
     * @param body JSON, or nothing
     */
    record Reply(int status, Map<String, String> headers, Optional<byte[]> body) {}

    /** @throws RuntimeException when it is not done; {@link Problems} tells it */
    Reply reply(Request request) {
        var route = router.route(request.method(), request.path());
        var caller = caller(request);
        Rights.check(route.endpoint().id(), caller);
        var query = query(route.endpoint(), request.query());
        var json = route.endpoint().body().map(type -> Json.parse(jsonBody(request)));
        try {
            var call = new Call(services, caller, route.path(), query, bound(route, json), said(request));
            return route.endpoint().method() == Method.GET
                    ? shown(route.endpoint(), call, request)
                    : changed(route.endpoint(), call, new Change(request, json));
        } catch (PlatformException refused) {
            throw Pointed.to(refused, json, query);
        }
    }

    /**
     * Finds what is to be written as it comes.
     *
     * @throws RuntimeException when it is not; {@link Problems} tells it
     */
    Streamed stream(Request request) {
        var route = router.route(request.method(), request.path());
        var caller = caller(request);
        Rights.check(route.endpoint().id(), caller);
        var query = query(route.endpoint(), request.query());
        var call = new Call(services, caller, route.path(), query, null, said(request));
        if (route.endpoint().work().on(call).body() instanceof Streamed content) {
            return content;
        }
        throw new AssertionError(route.endpoint().id());
    }

    private static Call.Headers said(Request request) {
        return new Call.Headers(
                Languages.wanted(request.header("accept-language")),
                Authentication.bearer(request.header("authorization")).orElse(null),
                request.header("last-event-id"));
    }

    /** A change as it came, and what of it makes it this one. */
    private record Change(Request request, Optional<JsonNode> body) {

        private String content() {
            return body.map(JsonNode::toString).orElse("");
        }
    }

    /** What fails to show who it is is counted by its address, so that keys can not be guessed quickly. */
    private Caller caller(Request request) {
        try {
            var caller = authentication.caller(request.header("authorization"), request.header("on-behalf-of"));
            limit.take(caller.isKnown() ? caller.id() : request.address());
            return caller;
        } catch (Refusal refused) {
            if (refused.status() == 401) {
                limit.take(request.address());
            }
            throw refused;
        }
    }

    private static @Nullable Object bound(Router.Route route, Optional<JsonNode> json) {
        return json.map(node -> Json.bind(node, route.endpoint().body().orElseThrow()))
                .orElse(null);
    }

    private static byte[] jsonBody(Request request) {
        var type = Optional.ofNullable(request.header("content-type")).orElse("");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw Refusal.of(415, "Send JSON, with 'Content-Type: application/json'");
        }
        if (request.header("content-encoding") != null) {
            throw Refusal.of(415, "Send it as it is, without a Content-Encoding");
        }
        return request.body().get();
    }

    private static Map<String, String> query(Endpoint endpoint, Map<String, String> given) {
        given.keySet().forEach(name -> {
            if (endpoint.query().stream().noneMatch(known -> known.name().equals(name))) {
                throw Refusal.badInput(
                        name,
                        "is not known; known are "
                                + endpoint.query().stream()
                                        .map(Endpoint.Parameter::name)
                                        .toList());
            }
        });
        endpoint.query().stream()
                .filter(known -> given.containsKey(known.name()))
                .forEach(known -> QueryCheck.check(known, given.getOrDefault(known.name(), "")));
        return given;
    }

    private Reply shown(Endpoint endpoint, Call call, Request request) {
        var body = Json.bytes(endpoint.work().on(call).body());
        var tag = ETag.of(body);
        var headers = Map.of("ETag", tag, "Cache-Control", "private, no-cache", "Vary", "Accept-Language");
        return Conditions.isKnown(request.header("if-none-match"), tag)
                ? new Reply(304, headers, Optional.empty())
                : new Reply(endpoint.status(), headers, Optional.of(body));
    }

    private Reply changed(Endpoint endpoint, Call call, Change change) {
        Supplier<Stored> work = () -> work(endpoint, call, change);
        var key = change.request().header("idempotency-key");
        var stored = key == null ? unkeyed(endpoint, work) : keyed(endpoint, keyed(call.caller(), key, change), work);
        var headers = new LinkedHashMap<String, String>();
        headers.put("Cache-Control", "no-store");
        Optional.ofNullable(stored.location()).ifPresent(place -> headers.put("Location", place));
        return new Reply(
                stored.status(),
                headers,
                Optional.ofNullable(stored.body()).map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    private Stored unkeyed(Endpoint endpoint, Supplier<Stored> work) {
        return endpoint.keeping() == Endpoint.Keeping.APART
                ? work.get()
                : Races.run(() -> services.get(UnitOfWork.class).call(connection -> work.get()));
    }

    private Stored keyed(Endpoint endpoint, Keyed keyed, Supplier<Stored> work) {
        if (endpoint.keeping() == Endpoint.Keeping.PLAIN) {
            return Races.run(() -> idempotency.once(keyed, work));
        }
        var seal = Seal.of(keyed.caller(), keyed.key());
        Supplier<Stored> sealed = () -> seal.close(work.get());
        return seal.open(
                endpoint.keeping() == Endpoint.Keeping.APART
                        ? idempotency.after(keyed.sealed(), sealed)
                        : Races.run(() -> idempotency.once(keyed.sealed(), sealed)));
    }

    private Stored work(Endpoint endpoint, Call call, Change change) {
        var seen = change.request().header("if-match");
        endpoint.guard()
                .map(router::byId)
                .or(() -> Optional.ofNullable(seen).flatMap(any -> router.shownAbove(endpoint)))
                .ifPresent(shows -> checkSeen(shows, call, seen));
        var answer = endpoint.work().on(call);
        Audited.record(endpoint, call, new Audited.Change(change.request().path(), change.body()));
        var body = answer.body();
        return new Stored(
                endpoint.status(),
                answer.headers().get("Location"),
                body == null ? null : new String(Json.bytes(body), StandardCharsets.UTF_8));
    }

    private static void checkSeen(Endpoint shows, Call call, @Nullable String seen) {
        if (seen == null) {
            throw Refusal.of(428, "Send the ETag of what you saw (%s) as If-Match".formatted(shows.path()));
        }
        Rights.check(shows.id(), call.caller());
        if (!Conditions.isSeen(seen, ETag.of(Json.bytes(shows.work().on(call).body())))) {
            throw Refusal.of(412, "It was changed since you saw it; look again (%s)".formatted(shows.path()));
        }
    }

    private static Keyed keyed(Caller caller, String key, Change change) {
        if (key.isBlank() || key.length() > LONGEST_KEY || !Characters.areSound(key)) {
            throw Refusal.badInput("Idempotency-Key", "has 1 to %d characters".formatted(LONGEST_KEY));
        }
        if (!caller.isKnown() && key.length() < GUESSED) {
            throw Refusal.badInput(
                    "Idempotency-Key",
                    "has at least %d characters of who is not signed in, such as a random UUID: others use short ones too"
                            .formatted(GUESSED));
        }
        var request = change.request();
        return new Keyed(
                caller.id(),
                key,
                List.of(request.method(), request.path(), change.content()).toString());
    }
}
