package org.madang.web.internal;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

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
        write(reply(request), response);
    }

    private Api.Reply reply(HttpServletRequest request) {
        try {
            return api.reply(asked(request));
        } catch (RuntimeException failure) {
            return Problems.reply(failure, Languages.wanted(request.getHeader("Accept-Language")));
        }
    }

    private static Api.Request asked(HttpServletRequest request) {
        var below = request.getRequestURI().substring("/api".length());
        return new Api.Request(
                request.getMethod(),
                below,
                query(request),
                headers(request),
                request.getRemoteAddr(),
                () -> body(request));
    }

    /** From the address only: parameters in a body are none of ours. */
    private static Map<String, String> query(HttpServletRequest request) {
        var text = request.getQueryString();
        return text == null ? Map.of() : QueryText.parse(text);
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        var headers = new HashMap<String, String>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
        return headers;
    }

    private static byte[] body(HttpServletRequest request) {
        if (request.getContentLengthLong() > LONGEST_BODY) {
            throw tooLong();
        }
        try {
            var body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
            if (body.length > LONGEST_BODY) {
                throw tooLong();
            }
            return body;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Refusal tooLong() {
        return Refusal.of(413, "At most %d bytes can be sent at once".formatted(LONGEST_BODY));
    }

    private static void write(Api.Reply reply, HttpServletResponse response) throws IOException {
        response.setStatus(reply.status());
        if (reply.body().isPresent()) {
            response.setContentType("application/json");
        }
        reply.headers().forEach(response::setHeader);
        if (reply.body().isPresent()) {
            var body = reply.body().get();
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
