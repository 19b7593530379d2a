package org.madang.web.internal;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Brings requests to the {@link EngineRest} and its replies back; a reply may take a while and no thread. */
@SuppressWarnings("FutureReturnValueIgnored") // what fails is told to the caller
final class EngineRestServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_BODY = 22 * 1024 * 1024;
    private static final String PLACE = "/engine-rest";

    private final transient EngineRest rest;
    private final transient Arrivals arrivals = new Arrivals();

    EngineRestServlet(EngineRest rest) {
        this.rest = rest;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.add(response);
        if (Arrivals.isThere(request, LONGEST_BODY)) {
            var reply = reply(request, () -> Exchange.body(request, LONGEST_BODY));
            if (reply.isDone()) {
                Exchange.discardRest(request, response);
            } else {
                request.startAsync().setTimeout(0);
            }
            reply.thenAccept(ready -> Departure.send(ready, request, response));
        } else {
            arrivals.await(
                    request.startAsync(),
                    LONGEST_BODY,
                    body -> reply(request, body).thenAccept(ready -> Departure.send(ready, request, response)));
        }
    }

    @Override
    public void destroy() {
        rest.close();
        arrivals.close();
    }

    private CompletableFuture<Api.Reply> reply(HttpServletRequest request, Supplier<byte[]> body) {
        var languages = Languages.wanted(request.getHeader("Accept-Language"));
        try {
            return rest.reply(Exchange.asked(request, PLACE, body)).exceptionally(failure -> told(failure, languages));
        } catch (RuntimeException failure) {
            return CompletableFuture.completedFuture(EngineRestProblems.reply(failure, languages));
        }
    }

    private static Api.Reply told(Throwable failure, List<Locale> languages) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return EngineRestProblems.reply(
                cause instanceof RuntimeException known ? known : new IllegalStateException(cause), languages);
    }
}
