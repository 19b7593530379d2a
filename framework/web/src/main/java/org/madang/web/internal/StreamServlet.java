package org.madang.web.internal;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/** Serves what is too long, or too slow, for one answer: exports and events. So many at once, so that others are served too. */
final class StreamServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 24;

    private final transient Api api;
    private final transient Semaphore places = new Semaphore(AT_ONCE);

    StreamServlet(Api api) {
        this.api = api;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.add(response);
        if (!places.tryAcquire()) {
            var busy = Refusal.of(503, "Too many exports and event streams at once; come again in a minute")
                    .with("Retry-After", "60");
            refuse(busy, request, response);
            return;
        }
        try {
            serve(request, response);
        } finally {
            places.release();
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Streamed answer;
        try {
            answer = api.stream(Exchange.asked(request, "/api", 0));
        } catch (RuntimeException failure) {
            refuse(failure, request, response);
            return;
        }
        response.setContentType(answer.type());
        response.setHeader("Cache-Control", "no-cache");
        if (!Exchange.isHead(request)) {
            answer.content().writeTo(response.getOutputStream());
        }
    }

    private static void refuse(RuntimeException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var reply = Problems.reply(failure, Languages.wanted(request.getHeader("Accept-Language")));
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        response.getOutputStream().write(reply.body().orElseThrow());
    }
}
