package org.madang.web.internal;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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
            answer = api.stream(asked(request));
        } catch (RuntimeException failure) {
            refuse(failure, request, response);
            return;
        }
        response.setContentType(answer.type());
        response.setHeader("Cache-Control", "no-cache");
        answer.content().writeTo(response.getOutputStream());
    }

    private static Api.Request asked(HttpServletRequest request) {
        var text = request.getQueryString();
        var headers = new HashMap<String, String>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
        return new Api.Request(
                request.getMethod(),
                request.getRequestURI().substring("/api".length()),
                text == null ? Map.of() : QueryText.parse(text),
                headers,
                request.getRemoteAddr(),
                () -> new byte[0]);
    }

    private static void refuse(RuntimeException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var reply = Problems.reply(failure, Languages.wanted(request.getHeader("Accept-Language")));
        response.setStatus(reply.status());
        reply.headers().forEach(response::setHeader);
        response.getOutputStream().write(reply.body().orElseThrow());
    }
}
