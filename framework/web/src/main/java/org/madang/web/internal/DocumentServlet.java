package org.madang.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves one JSON document. */
final class DocumentServlet extends ShowingServlet {

    private static final long serialVersionUID = 1L;

    private final byte[] document;

    DocumentServlet(byte[] document) {
        this.document = document.clone();
    }

    @Override
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var tag = ETag.of(document);
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        if (Conditions.isKnown(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(304);
            return;
        }
        response.setContentType("application/json");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}
