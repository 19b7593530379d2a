package org.madang.register.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a program of somebody else answered.
 *
 * @param code its exit code
 * @param output everything it said
 */
record Program(int code, String output) {

    private static final Map<String, String> GO =
            Map.of("GO111MODULE", "off", "GOPATH", "/usr/share/gocode", "GOFLAGS", "", "CGO_ENABLED", "0");

    /** Runs a program to its end; fails when it is not installed. */
    static Program run(List<String> command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(GO);
            builder.environment().putIfAbsent("HOME", System.getProperty("java.io.tmpdir"));
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Program(process.waitFor(), output);
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "'%s' is needed by this test; .ci/run says how to install it".formatted(command.get(0)), missing);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Builds the verifier that uses Go's own code for transparency logs. */
    static Path goVerifier(Path folder) {
        var program = folder.resolve("verify");
        var source = Path.of("src/test/go/verify.go").toAbsolutePath();
        if (!Files.isRegularFile(source)) {
            throw new IllegalStateException("'%s' is not there".formatted(source));
        }
        var built = run(List.of("go", "build", "-o", program.toString(), source.toString()));
        if (built.code() != 0) {
            throw new IllegalStateException("golang-golang-x-mod-dev is needed by this test: " + built.output());
        }
        return program;
    }
}
