package org.madang.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.madang.api.Policies;
import org.madang.api.Workload;
import org.madang.identity.SignIn;

/** Says whether the server lives, and whether it can take requests. */
final class HealthServlet extends ShowingServlet {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(HealthServlet.class.getName());
    private static final int NOT_READY = 503;

    private final transient Services services;
    private final transient BooleanSupplier settled;

    /**
     * Looks at these services.
     *
     * @param settled whether plugins and process packs came to rest after the start
     */
    HealthServlet(Services services, BooleanSupplier settled) {
        this.services = services;
        this.settled = settled;
    }

    @Override
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        switch (Exchange.below(request, "/health")) {
            case "/live" -> say(response, 200, Map.of("status", "up"));
            case "/ready" -> ready(response, problems());
            default -> throw Refusal.of(404, "There is nothing of such a name");
        }
    }

    private static void ready(HttpServletResponse response, List<String> problems) throws IOException {
        if (problems.isEmpty()) {
            say(response, 200, Map.of("status", "ready"));
        } else {
            say(response, NOT_READY, Map.of("status", "not ready", "problems", problems));
        }
    }

    private List<String> problems() {
        if (!settled.getAsBoolean()) {
            return List.of("It starts or stops");
        }
        try {
            services.get(Policies.class);
            services.get(SignIn.class);
            services.get(Workload.class).nextDue();
            return List.of();
        } catch (Refusal starting) {
            return List.of(starting.detail());
        } catch (RuntimeException failure) {
            // Whoever asks gets no internals.
            LOG.log(System.Logger.Level.WARNING, "The database does not answer", failure);
            return List.of("The database does not answer");
        }
    }

    private static void say(HttpServletResponse response, int status, Map<String, Object> what) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(Json.bytes(what));
    }
}
