package org.madang.server.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/**
 * The way to a running server for whoever may read its home: a socket in a folder that only its owner enters.
 *
 * @param home whose server is meant
 */
record Control(Path home) {

    /** What begins each part of the answer: something printed, something complained, the exit code. */
    static final int OUT = 'o';

    static final int ERR = 'e';
    static final int EXIT = 'x';

    static Control in(Path home) {
        return new Control(home);
    }

    /** Says where the socket is; a path of its own, because addresses of sockets must be short. */
    Path note() {
        return home.resolve("work").resolve("control");
    }

    /** Has the server run a command, and prints here what it says there. */
    int ask(List<String> arguments, PrintWriter out, PrintWriter err) throws IOException {
        try (var channel = SocketChannel.open(address());
                var request = new DataOutputStream(Channels.newOutputStream(channel));
                var answer = new DataInputStream(Channels.newInputStream(channel))) {
            request.writeUTF(Path.of("").toAbsolutePath().toString());
            request.writeInt(arguments.size());
            for (var argument : arguments) {
                request.writeUTF(argument);
            }
            request.flush();
            return listen(answer, out, err);
        } catch (EOFException gone) {
            throw notDone("it ended meanwhile", gone);
        }
    }

    private static int listen(DataInputStream answer, PrintWriter out, PrintWriter err) throws IOException {
        while (true) {
            var kind = answer.readByte();
            if (kind == EXIT) {
                return answer.readInt();
            }
            var text = new String(answer.readNBytes(answer.readInt()), StandardCharsets.UTF_8);
            var to = kind == OUT ? out : err;
            to.print(text);
            to.flush();
        }
    }

    private UnixDomainSocketAddress address() {
        try {
            return UnixDomainSocketAddress.of(Files.readString(note()));
        } catch (IOException unreadable) {
            throw notDone("'%s' can not be read; are you its owner?".formatted(note()), unreadable);
        }
    }

    private PlatformException notDone(String why, IOException cause) {
        return new PlatformException(
                Problem.SETUP, "The server running in '%s' did not do it: %s".formatted(home, why), cause);
    }
}
