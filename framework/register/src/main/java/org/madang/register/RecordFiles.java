package org.madang.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The files of a public record, wherever they are. */
@FunctionalInterface
public interface RecordFiles {

    /** How long a server may take for one file. */
    Duration PATIENCE = Duration.ofSeconds(30);

    /** The file at a path such as {@code checkpoint} or {@code tile/0/000.p/3}; none when it is not there. */
    Optional<byte[]> read(String path);

    /** Those in a folder. */
    static RecordFiles in(Path folder) {
        return path -> {
            var file = folder.resolve(path);
            try {
                return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            } catch (IOException unreadable) {
                throw new UncheckedIOException("'%s' can not be read".formatted(file), unreadable);
            }
        };
    }

    /** Those a web server hands out under an address. */
    static RecordFiles at(URI address) {
        var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        var base = address.toString().replaceFirst("/*$", "/");
        return path -> get(client, URI.create(base + path));
    }

    private static Optional<byte[]> get(HttpClient client, URI file) {
        try {
            var answer =
                    client.send(HttpRequest.newBuilder(file).timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                return Optional.of(answer.body());
            }
            if (answer.statusCode() == 404) {
                return Optional.empty();
            }
            throw new UncheckedIOException(new IOException("'%s' answers %d".formatted(file, answer.statusCode())));
        } catch (IOException unreachable) {
            throw new UncheckedIOException("'%s' can not be reached".formatted(file), unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while '%s' was read".formatted(file), interrupted);
        }
    }
}
