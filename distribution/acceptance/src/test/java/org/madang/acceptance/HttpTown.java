package org.madang.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.madang.api.FirstAdministrator;
import org.madang.testkit.TestPlatform;

/** A platform on PostgreSQL that speaks HTTP, and whose people speak in an open consultation. */
final class HttpTown implements Closeable {

    private static final Path PACK = Path.of("..", "..", "processes", "policy-adoption");

    private final @Nullable EmbeddedPostgres server;
    private final TestPlatform platform;
    private final HttpCity city;
    private final HttpPeople people;
    private final OpenConsultation open;

    private HttpTown(@Nullable EmbeddedPostgres server, TestPlatform platform) {
        this.server = server;
        this.platform = platform;
        this.city = new HttpCity(platform.platform().address().orElseThrow());
        this.people = new HttpPeople(
                city, platform.service(FirstAdministrator.class).code().orElseThrow());
        this.open = OpenConsultation.in(people, platform::runDue);
    }

    static HttpTown open() throws IOException {
        var server = EmbeddedPostgres.start();
        var database = Map.of(
                "madang.database.url", server.getJdbcUrl("postgres", "postgres"), "madang.database.user", "postgres");
        try {
            return on(server, database);
        } catch (RuntimeException | AssertionError failure) {
            server.close();
            throw failure;
        }
    }

    /** The same on H2. */
    static HttpTown small() {
        return on(null, Map.of());
    }

    private static HttpTown on(@Nullable EmbeddedPostgres server, Map<String, String> database) {
        var settings = new TreeMap<>(database);
        settings.put("madang.port", "0");
        settings.put("madang.http.rate", "1000000");
        settings.put("madang.plugin.translation.provider", "none");
        var plugins = List.of("madang-translation", "madang-minority-hearing");
        var platform =
                TestPlatform.start(plugins, List.of(PACK.toString()), settings, Instant.parse("2026-03-02T00:00:00Z"));
        try {
            return new HttpTown(server, platform);
        } catch (RuntimeException | AssertionError failure) {
            platform.close();
            throw failure;
        }
    }

    TestPlatform platform() {
        return platform;
    }

    HttpCity city() {
        return city;
    }

    HttpPeople people() {
        return people;
    }

    OpenConsultation consultation() {
        return open;
    }

    /** Its PostgreSQL, if it has one. */
    Optional<DataSource> database() {
        return Optional.ofNullable(server).map(EmbeddedPostgres::getPostgresDatabase);
    }

    /** A session of somebody in one role. */
    String token(String name, String role) {
        return people.token(name, Set.of(role));
    }

    /** Says something; answers it and its receipt. */
    JsonNode say(String token, String text) {
        var path = "/consultations/" + open.consultation() + "/contributions";
        return HttpCity.json(city.as(token, "POST", path, Map.of("text", text, "language", "en")), 201);
    }

    @Override
    public void close() throws IOException {
        platform.close();
        if (server != null) {
            server.close();
        }
    }
}
