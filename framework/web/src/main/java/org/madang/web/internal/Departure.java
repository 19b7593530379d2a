package org.madang.web.internal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a long answer as its reader takes it, without a thread that waits for a slow one. */
final class Departure implements WriteListener {

    private static final System.Logger LOG = System.getLogger(Departure.class.getName());

    /** What the server takes at once. */
    private static final int SHORT = 24 * 1024;

    private static final int CHUNK = 16 * 1024;

    private final byte[] body;
    private final ServletOutputStream out;
    private final AsyncContext later;
    private int sent;

    Departure(byte[] body, ServletOutputStream out, AsyncContext later) {
        this.body = body;
        this.out = out;
        this.later = later;
    }

    /** Sends the answer, and completes the exchange if it went on without its thread. */
    static void send(Api.Reply reply, HttpServletRequest request, HttpServletResponse response) {
        try {
            if (reply.body().map(body -> body.length).orElse(0) <= SHORT || Exchange.isHead(request)) {
                Exchange.write(reply, response);
                completeIfLater(request);
            } else {
                sendLong(reply, request, response);
            }
        } catch (IOException | IllegalStateException gone) {
            LOG.log(System.Logger.Level.DEBUG, "A client went away before its answer", gone);
            completeIfLater(request);
        }
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (sent == body.length) {
                later.complete();
                return;
            }
            var count = Math.min(CHUNK, body.length - sent);
            out.write(body, sent, count);
            sent += count;
        }
    }

    @Override
    public void onError(Throwable gone) {
        LOG.log(System.Logger.Level.DEBUG, "A client went away before the end of its answer", gone);
        later.complete();
    }

    private static void sendLong(Api.Reply reply, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var later = request.isAsyncStarted() ? request.getAsyncContext() : begun(request);
        Exchange.writeHead(reply, response);
        var out = response.getOutputStream();
        out.setWriteListener(new Departure(reply.body().orElseThrow(), out, later));
    }

    private static AsyncContext begun(HttpServletRequest request) {
        var later = request.startAsync();
        later.setTimeout(0);
        return later;
    }

    private static void completeIfLater(HttpServletRequest request) {
        if (request.isAsyncStarted()) {
            request.getAsyncContext().complete();
        }
    }
}
