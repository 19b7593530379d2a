package org.madang.web.internal;

import jakarta.servlet.Servlet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madang.api.Settings;

/** Everything this room serves. */
final class WebRoom {

    private static final int USUAL_RATE = 1200;

    private WebRoom() {}

    /** Every endpoint of the API. */
    static List<Endpoint> endpoints() {
        return Stream.of(
                        PolicyEndpoints.all(),
                        ConsultationEndpoints.all(),
                        AnswerEndpoints.all(),
                        StakeholderEndpoints.all(),
                        HearingEndpoints.all(),
                        DecisionEndpoints.all(),
                        TranslationEndpoints.all(),
                        TaskEndpoints.all(),
                        ProcessEndpoints.all(),
                        AccountEndpoints.all(),
                        PersonEndpoints.all(),
                        ImportEndpoints.all(),
                        StreamEndpoints.all(),
                        RecordEndpoints.all())
                .flatMap(List::stream)
                .toList();
    }

    /** By the pattern of their addresses. */
    static Map<String, Servlet> servlets(Services services, BooleanSupplier settled) {
        var servlets = new LinkedHashMap<String, Servlet>();
        var api = new Api(services, new Router(endpoints()), limit(services));
        servlets.put("/api/*", new ApiServlet(api));
        servlets.put("/api/streams/*", new StreamServlet(api, new Followers(services)));
        servlets.put("/api/openapi.json", new DocumentServlet(Json.bytes(OpenApi.of(endpoints()))));
        servlets.put("/engine-rest/*", new EngineRestServlet(new EngineRest(services, limit(services))));
        servlets.put("/health/*", new HealthServlet(services, settled));
        servlets.put("/register/*", new RegisterServlet(services));
        return servlets;
    }

    /** The proxies whose word is taken for whom they ask. */
    static Set<String> proxies(Services services) {
        return services.get(Settings.class).text("madang.http.proxies").stream()
                .flatMap(Pattern.compile("\\s*,\\s*")::splitAsStream)
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static RateLimit limit(Services services) {
        var perMinute = services.get(Settings.class)
                .text("madang.http.rate")
                .map(Integer::parseInt)
                .orElse(USUAL_RATE);
        return new RateLimit(perMinute, System::nanoTime);
    }
}
