package org.madang.web.internal;

import java.io.IOException;
import java.io.OutputStream;

/**
 * An answer that is written as it comes, however long it is.
 *
 * @param type its media type
 * @param content writes it
 */
record Streamed(String type, Content content) {

    /** Writes an answer; ends when it is complete or the reader has gone. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
