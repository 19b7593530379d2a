package org.madang.web.internal;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Shows something, and takes nothing: what asks for anything else is refused before it is looked at. */
abstract class ShowingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Set<String> SHOWING = Set.of("GET", "HEAD");

    /**
     * Answers with it.
     *
     * @throws Refusal when it can not be shown
     */
    abstract void show(HttpServletRequest request, HttpServletResponse response) throws IOException;

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.add(response);
        try {
            if (!SHOWING.contains(request.getMethod())) {
                throw Refusal.of(405, "%s does not work here; %s does".formatted(request.getMethod(), "GET, HEAD"))
                        .with("Allow", "GET, HEAD");
            }
            show(request, response);
        } catch (Refusal refused) {
            var languages = Languages.wanted(request.getHeader("Accept-Language"));
            Exchange.write(Problems.reply(refused, languages), response);
        }
    }
}
