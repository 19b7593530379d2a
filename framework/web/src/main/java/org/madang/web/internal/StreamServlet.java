package org.madang.web.internal;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves what is too long, or too slow, for one answer: exports and events. */
final class StreamServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient Api api;
    private final transient Followers followers;

    /** An export holds a thread, since it reads as it writes. */
    private final transient Places exports = new Places(16, 4);

    private final transient Places following = new Places(5000, 100);

    StreamServlet(Api api, Followers followers) {
        this.api = api;
        this.followers = followers;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.add(response);
        try {
            serve(request, response);
        } catch (RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            var languages = Languages.wanted(request.getHeader("Accept-Language"));
            Departure.send(Problems.reply(failure, languages), request, response);
        }
    }

    @Override
    public void destroy() {
        followers.close();
    }

    private void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asked = Exchange.asked(request, "/api", () -> new byte[0]);
        var answer = api.stream(asked);
        if (answer.content() instanceof Followed wish && !Exchange.isHead(request)) {
            following.take(asked.address());
            follow(wish, request, response);
        } else {
            exports.take(asked.address());
            export(answer, request, response);
        }
    }

    private void export(Streamed answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            head(answer.type(), response);
            if (!Exchange.isHead(request)) {
                answer.content().writeTo(response.getOutputStream());
            }
        } finally {
            exports.leave(Exchange.address(request));
        }
    }

    private void follow(Followed wish, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var address = Exchange.address(request);
        head("text/event-stream", response);
        var later = request.startAsync();
        later.setTimeout(0);
        later.addListener(new Leaving(() -> following.leave(address)));
        followers.add(wish, later);
    }

    private static void head(String type, HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-cache");
    }

    /** Hears when a follower has gone. */
    private record Leaving(Runnable leave) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            leave.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
