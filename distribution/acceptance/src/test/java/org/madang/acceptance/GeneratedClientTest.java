package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.annotation.Generated;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.api.FirstAdministrator;
import org.madang.testkit.TestPlatform;

/** Lets openapi-generator make a client of the OpenAPI document, and takes a policy to its end by it. */
final class GeneratedClientTest {

    private static final Path GENERATOR = Path.of("target", "tools", "openapi-generator-cli.jar");
    private static final Path MAIN_JOB = Path.of("src", "test", "client", "MainJob.java");
    private static final int LONGEST_DAYS = 400;

    @TempDir
    Path folder;

    @Test
    void a_generated_client_takes_a_policy_from_proposal_to_follow_up() throws Exception {
        try (var platform = start()) {
            var address =
                    platform.platform().address().orElseThrow().resolve("/").toString();
            var document = new HttpCity(platform.platform().address().orElseThrow())
                    .send("GET", "/openapi.json", null)
                    .body();
            generate(Files.writeString(folder.resolve("openapi.json"), document));
            compile();
            var code = platform.service(FirstAdministrator.class).code().orElseThrow();
            try (var loader = new URLClassLoader(
                    new URL[] {folder.resolve("classes").toUri().toURL()},
                    getClass().getClassLoader())) {
                var type = loader.loadClass("MainJob");
                var job = (Callable<?>)
                        type.getConstructor(String.class, String.class).newInstance(address.replaceAll("/$", ""), code);

                assertThat(play(job, platform)).isEqualTo("ADOPTED");
                assertThat((int) type.getMethod("acts").invoke(job)).isGreaterThan(10);
            }
        }
    }

    /** Until everything promised is done: then nothing waits any more. */
    private static Object play(Callable<?> job, TestPlatform platform) throws Exception {
        var state = job.call();
        for (var day = 0; day < LONGEST_DAYS; day++) {
            platform.advance(Duration.ofDays(1));
            state = job.call();
        }
        return state;
    }

    private void generate(Path document) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        GENERATOR.toAbsolutePath().toString(),
                        "generate",
                        "-i",
                        document.toString(),
                        "-g",
                        "java",
                        "--library",
                        "native",
                        "-o",
                        folder.resolve("generated").toString(),
                        "--additional-properties",
                        "openApiNullable=false,useJakartaEe=true,invokerPackage=client,apiPackage=client.api,"
                                + "modelPackage=client.model",
                        "--global-property",
                        "models,apis,supportingFiles,modelTests=false,apiTests=false,modelDocs=false,apiDocs=false"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("generator.log").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("generator.log")))
                .isZero();
    }

    private void compile() throws IOException {
        var arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-classpath",
                classPath(),
                "-d",
                folder.resolve("classes").toString()));
        arguments.add(MAIN_JOB.toString());
        try (var sources = Files.walk(folder.resolve("generated/src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java")).forEach(file -> arguments.add(file.toString()));
        }
        var compiler = ToolProvider.getSystemJavaCompiler();

        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                .as("the compiler's exit")
                .isZero();
    }

    private static String classPath() {
        return Stream.of(
                        ObjectMapper.class,
                        JsonFactory.class,
                        JsonProperty.class,
                        JavaTimeModule.class,
                        Jdk8Module.class,
                        Generated.class)
                .map(type -> Path.of(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath())
                        .toString())
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private TestPlatform start() {
        var settings = Map.of(
                "madang.port", "0",
                "madang.http.rate", "1000000",
                "madang.identity.session", "PT20000H",
                "madang.plugin.translation.provider", "none");
        var plugins = List.of("madang-translation", "madang-minority-hearing");
        var parameters = Map.of(
                "cityLanguages", List.of("en"), "withTranslation", false, "withReview", false, "withHearing", false);
        var pack = CityPack.in(folder.resolve("processes"), parameters);
        return TestPlatform.start(plugins, List.of(pack.toString()), settings, Instant.parse("2026-03-02T00:00:00Z"));
    }
}
