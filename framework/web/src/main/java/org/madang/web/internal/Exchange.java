package org.madang.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Reads requests off the wire, and writes replies to it. */
final class Exchange {

    private static final int LONGEST_REST = 64 * 1024;

    private Exchange() {}

    /**
     * The request as it was sent; its body is read when somebody wants it.
     *
     * @param place where the servlet stands
     * @param body reads its body
     * @throws Refusal 404 when its address only means the place, and does not say it
     */
    static Api.Request asked(HttpServletRequest request, String place, Supplier<byte[]> body) {
        return new Api.Request(
                isHead(request) ? Method.GET.name() : request.getMethod(),
                below(request, place),
                query(request),
                headers(request),
                address(request),
                body);
    }

    /**
     * What the address says below the place, exactly as it was sent: nothing is decoded, so nothing can hide.
     *
     * @throws Refusal 404 when it only means the place, and does not say it
     */
    static String below(HttpServletRequest request, String place) {
        var address = request.getRequestURI();
        if (!address.startsWith(place)) {
            throw Refusal.of(404, "There is nothing at this address");
        }
        return address.substring(place.length());
    }

    /** Where it came from. */
    static String address(HttpServletRequest request) {
        return request.getRemoteAddr();
    }

    /** Whether all but the content is asked for; the server leaves that out by itself (RFC 9110, 9.3.2). */
    static boolean isHead(HttpServletRequest request) {
        return request.getMethod().equals("HEAD");
    }

    /**
     * Reads what nobody wanted of a request, if it is short: a connection with something left in it can not be used
     * again, and a client that tries to sees it break.
     */
    static void discardRest(HttpServletRequest request, HttpServletResponse response) {
        try {
            var rest = request.getInputStream();
            if (!rest.isFinished() && (isLong(request) || rest.readNBytes(LONGEST_REST + 1).length > LONGEST_REST)) {
                response.setHeader("Connection", "close");
            }
        } catch (IOException | IllegalStateException gone) {
            response.setHeader("Connection", "close");
        }
    }

    /** Who announces much, or does not say how much, may never send it: nobody waits for that. */
    private static boolean isLong(HttpServletRequest request) {
        return request.getContentLengthLong() > LONGEST_REST || request.getHeader("Transfer-Encoding") != null;
    }

    static void write(Api.Reply reply, HttpServletResponse response) throws IOException {
        writeHead(reply, response);
        if (reply.body().isPresent()) {
            response.getOutputStream().write(reply.body().get());
        }
    }

    /** All but the body. */
    static void writeHead(Api.Reply reply, HttpServletResponse response) {
        response.setStatus(reply.status());
        if (reply.body().isPresent()) {
            response.setContentType("application/json");
        }
        reply.headers().forEach(response::setHeader);
        reply.body().ifPresent(body -> response.setContentLength(body.length));
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

    /** Its body, which is all there; at most so many bytes. */
    static byte[] body(HttpServletRequest request, int longest) {
        if (request.getContentLengthLong() > longest) {
            throw Bodies.tooLong(longest);
        }
        try {
            return new Bodies(System::nanoTime).read(request.getInputStream(), longest);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
