package org.madang.server.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.madang.platform.Platform;

/** Runs the commands of whoever may enter the server's own folder, one after the other, on the running platform. */
final class ControlServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ControlServer.class.getName());

    private final Platform platform;
    private final EmptyFolder folder;
    private final ServerSocketChannel socket;

    private ControlServer(Platform platform, EmptyFolder folder, ServerSocketChannel socket) {
        this.platform = platform;
        this.folder = folder;
        this.socket = socket;
    }

    /** Listens until closed. */
    static ControlServer open(Platform platform) {
        try {
            return listening(platform);
        } catch (IOException failure) {
            throw new UncheckedIOException("Commands can not reach this server", failure);
        }
    }

    private static ControlServer listening(Platform platform) throws IOException {
        var folder = new EmptyFolder();
        var path = folder.path().resolve("control");
        var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        socket.bind(UnixDomainSocketAddress.of(path));
        Files.writeString(Control.in(platform.home()).note(), path.toString());
        var server = new ControlServer(platform, folder, socket);
        var thread = new Thread(server::listen, "madang-control");
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    @Override
    public void close() {
        try {
            socket.close();
            folder.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("The way in for commands can not be closed", failure);
        }
    }

    private void listen() {
        while (socket.isOpen()) {
            try (var caller = socket.accept()) {
                answer(caller);
            } catch (AsynchronousCloseException closed) {
                return;
            } catch (IOException left) {
                LOG.log(
                        System.Logger.Level.INFO,
                        "Somebody left before their command was done: {0}",
                        left.getMessage());
            }
        }
    }

    private void answer(SocketChannel caller) throws IOException {
        try (var in = new DataInputStream(Channels.newInputStream(caller));
                var out = new DataOutputStream(Channels.newOutputStream(caller))) {
            var folderOfCaller = Path.of(in.readUTF());
            var arguments = new ArrayList<String>();
            for (var count = in.readInt(); count > 0; count--) {
                arguments.add(in.readUTF());
            }
            var exit = MadangCommand.on(platform, folderOfCaller)
                    .setOut(new PrintWriter(new FrameWriter(out, Control.OUT), true))
                    .setErr(new PrintWriter(new FrameWriter(out, Control.ERR), true))
                    .execute(arguments.toArray(String[]::new));
            out.writeByte(Control.EXIT);
            out.writeInt(exit);
            out.flush();
        }
    }
}
