package org.madang.server.internal;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Sends what is printed to whoever asked for the command. */
final class FrameWriter extends Writer {

    private final DataOutputStream out;
    private final int kind;

    FrameWriter(DataOutputStream out, int kind) {
        this.out = out;
        this.kind = kind;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        var bytes = new String(text, from, length).getBytes(StandardCharsets.UTF_8);
        out.writeByte(kind);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
