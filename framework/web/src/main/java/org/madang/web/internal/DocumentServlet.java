package org.madang.web.internal;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves one JSON document. */
final class DocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final byte[] document;

    DocumentServlet(byte[] document) {
        this.document = document.clone();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.add(response);
        response.setContentType("application/json");
        response.getOutputStream().write(document);
    }
}
