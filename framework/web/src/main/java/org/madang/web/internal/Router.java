package org.madang.web.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the endpoint a request is for. */
final class Router {

    private static final int LONGEST_ID = 300;

    private final List<Endpoint> endpoints;

    Router(List<Endpoint> endpoints) {
        this.endpoints = List.copyOf(endpoints);
    }

    /**
     * An endpoint, and what the path fills in.
     *
     * @param path by the names in the template
     */
    record Route(Endpoint endpoint, Map<String, String> path) {}

    /** @throws Refusal 404 when there is nothing at the path, 405 when it has no such method */
    Route route(String method, String rawPath) {
        var parts = Template.split(rawPath);
        var there = new ArrayList<Route>();
        for (var endpoint : endpoints) {
            endpoint.path().match(parts).ifPresent(path -> there.add(new Route(endpoint, path)));
        }
        var best = there.stream()
                .filter(route -> route.endpoint().method().name().equals(method))
                .min((one, other) ->
                        Integer.compare(one.path().size(), other.path().size()));
        return best.map(Router::checked).orElseThrow(() -> none(there, method));
    }

    /** What is blank, endless or no text names nothing. */
    private static Route checked(Route route) {
        route.path().values().stream()
                .filter(value -> value.isBlank() || value.length() > LONGEST_ID || !Characters.areSound(value))
                .findFirst()
                .ifPresent(value -> {
                    throw Refusal.of(404, "There is nothing of such a name");
                });
        return route;
    }

    Endpoint byId(String id) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What shows the thing a change is about: the nearest above its path. */
    Optional<Endpoint> shownAbove(Endpoint change) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.method() == Method.GET
                        && endpoint.answers().isPresent()
                        && endpoint.path().isAbove(change.path()))
                .max(Comparator.comparingInt(endpoint -> endpoint.path().parts().size()));
    }

    private static Refusal none(List<Route> there, String method) {
        if (there.isEmpty()) {
            return Refusal.of(404, "There is nothing at this address; /api/openapi.json lists what there is");
        }
        var allowed = there.stream()
                .flatMap(route -> names(route.endpoint().method()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return Refusal.of(405, "%s does not work here; %s does".formatted(method, allowed))
                .with("Allow", allowed);
    }

    /** Whatever shows something answers a HEAD as well. */
    private static Stream<String> names(Method method) {
        return method == Method.GET ? Stream.of(method.name(), "HEAD") : Stream.of(method.name());
    }
}
