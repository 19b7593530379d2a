package org.madang.web.internal;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Brings requests to the {@link Api} and its replies back. */
final class ApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_BODY = 5_000_000;

    private final transient Api api;

    ApiServlet(Api api) {
        this.api = api;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.add(response);
        var reply = reply(request);
        Exchange.discardRest(request, response);
        Exchange.write(reply, response);
    }

    private Api.Reply reply(HttpServletRequest request) {
        try {
            return api.reply(Exchange.asked(request, "/api", LONGEST_BODY));
        } catch (RuntimeException failure) {
            return Problems.reply(failure, Languages.wanted(request.getHeader("Accept-Language")));
        }
    }
}
