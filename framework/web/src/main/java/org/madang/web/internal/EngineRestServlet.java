package org.madang.web.internal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Brings requests to the {@link EngineRest} and its replies back; a reply may take a while and no thread. */
@SuppressWarnings("FutureReturnValueIgnored") // what fails is told to the caller
final class EngineRestServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(EngineRestServlet.class.getName());
    private static final int LONGEST_BODY = 22 * 1024 * 1024;
    private static final String PLACE = "/engine-rest";

    private final transient EngineRest rest;

    EngineRestServlet(EngineRest rest) {
        this.rest = rest;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.add(response);
        var reply = reply(request);
        if (reply.isDone()) {
            Exchange.discardRest(request, response);
            Exchange.write(reply.join(), response);
        } else {
            var later = request.startAsync();
            later.setTimeout(0);
            reply.thenAccept(ready -> write(ready, later));
        }
    }

    @Override
    public void destroy() {
        rest.close();
    }

    private CompletableFuture<Api.Reply> reply(HttpServletRequest request) {
        var languages = Languages.wanted(request.getHeader("Accept-Language"));
        try {
            return rest.reply(Exchange.asked(request, PLACE, LONGEST_BODY))
                    .exceptionally(failure -> told(failure, languages));
        } catch (RuntimeException failure) {
            return CompletableFuture.completedFuture(EngineRestProblems.reply(failure, languages));
        }
    }

    private static Api.Reply told(Throwable failure, List<Locale> languages) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return EngineRestProblems.reply(
                cause instanceof RuntimeException known ? known : new IllegalStateException(cause), languages);
    }

    private static void write(Api.Reply reply, AsyncContext later) {
        try {
            Exchange.write(reply, (HttpServletResponse) later.getResponse());
        } catch (IOException | IllegalStateException gone) {
            LOG.log(System.Logger.Level.DEBUG, "A worker went away before its answer", gone);
        } finally {
            later.complete();
        }
    }
}
