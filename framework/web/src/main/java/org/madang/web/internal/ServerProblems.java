package org.madang.web.internal;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Words as a problem what the HTTP server refuses by itself, such as an improper address, before any servlet sees it. The
 * server gives itself to makers of connectors only; the one made here hears nothing.
 */
final class ServerProblems implements ConnectorFactory {

    private static final int NOWHERE = 404;
    private static final int FAULTY = 500;
    private static final int OTHER_VERSION = 505;

    @Override
    public Connector createConnector(Server server) {
        server.setErrorHandler(new Pages());
        return new Deaf(server);
    }

    private static byte[] problem(int status, HttpFields.Mutable headers, List<Locale> languages) {
        SecurityHeaders.add(headers::put);
        var reply = Problems.reply(Refusal.of(status, detail(status)), languages);
        reply.headers().forEach(headers::put);
        return reply.body().orElseThrow();
    }

    private static String detail(int status) {
        return switch (status) {
            case NOWHERE -> "There is nothing at this address; /api/openapi.json lists what there is";
            case OTHER_VERSION -> "Only HTTP/1.1 is spoken here";
            default ->
                status >= FAULTY
                        ? "Something went wrong here; try again, or tell the operators when it was"
                        : "The request is not written as HTTP asks: look at its address, headers and length";
        };
    }

    /** Opens no port. */
    private static final class Deaf extends ServerConnector {

        Deaf(Server server) {
            super(server, 1, 1);
            setHost("127.0.0.1");
        }

        @Override
        protected void doStart() {}

        @Override
        protected void doStop() {}
    }

    private static final class Pages extends ErrorHandler {

        @Override
        protected void generateResponse(
                Request request, Response response, int code, String message, Throwable cause, Callback callback) {
            var languages = Languages.wanted(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
            var body = problem(code, response.getHeaders(), languages);
            response.write(true, ByteBuffer.wrap(body), callback);
        }

        @Override
        public boolean errorPageForMethod(String method) {
            return true;
        }
    }
}
