package org.madang.web.internal;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;

/** Brings requests to the {@link Api} and its replies back; neither a slow sender nor a slow reader holds a thread. */
final class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_BODY = 5_000_000;

    private final transient Api api;
    private final transient Arrivals arrivals = new Arrivals();

    ApiServlet(Api api) {
        this.api = api;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.add(response);
        if (Arrivals.isThere(request, LONGEST_BODY)) {
            var reply = reply(request, () -> Exchange.body(request, LONGEST_BODY));
            Exchange.discardRest(request, response);
            Departure.send(reply, request, response);
        } else {
            arrivals.await(
                    request.startAsync(),
                    LONGEST_BODY,
                    body -> Departure.send(reply(request, body), request, response));
        }
    }

    @Override
    public void destroy() {
        arrivals.close();
    }

    private Api.Reply reply(HttpServletRequest request, Supplier<byte[]> body) {
        try {
            return api.reply(Exchange.asked(request, "/api", body));
        } catch (RuntimeException failure) {
            return Problems.reply(failure, Languages.wanted(request.getHeader("Accept-Language")));
        }
    }
}
