package org.madang.web.internal;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.madang.api.Policies;
import org.madang.api.Workload;
import org.madang.identity.SignIn;

/** Says whether the server lives, and whether it can take requests. */
final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int NOT_READY = 503;

    private final transient Services services;

    HealthServlet(Services services) {
        this.services = services;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.add(response);
        response.setHeader("Cache-Control", "no-store");
        switch (String.valueOf(request.getPathInfo())) {
            case "/live" -> say(response, 200, "live");
            case "/ready" -> ready(response);
            default -> response.sendError(404);
        }
    }

    private void ready(HttpServletResponse response) throws IOException {
        try {
            services.get(Policies.class);
            services.get(SignIn.class);
            services.get(Workload.class).nextDue();
            say(response, 200, "ready");
        } catch (RuntimeException notYet) {
            say(response, NOT_READY, String.valueOf(notYet.getMessage()));
        }
    }

    private static void say(HttpServletResponse response, int status, String what) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(Json.bytes(Map.of("status", what)));
    }
}
