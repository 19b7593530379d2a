package org.madang.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.madang.api.Register;

/** Serves the files of the public record; tiles never change, so anybody may keep them. */
final class RegisterServlet extends ShowingServlet {

    private static final long serialVersionUID = 1L;
    private static final String PLACE = "/register/";
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final transient Services services;

    RegisterServlet(Services services) {
        this.services = services;
    }

    @Override
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        var path = Exchange.below(request, PLACE);
        var file = services.get(Register.class)
                .read(path)
                .orElseThrow(() -> Refusal.of(404, "There is nothing of such a name"));
        response.setHeader("Cache-Control", path.startsWith("tile/") ? FOREVER : "no-cache");
        response.setContentType(path.startsWith("tile/") ? "application/octet-stream" : "text/plain; charset=utf-8");
        response.getOutputStream().write(file);
    }
}
